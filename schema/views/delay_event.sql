-- @view delay_event
-- @describe.en Which events stand for a late release: those that a causal claim puts in its place, and what they are part of.
-- @describe.ar الأحداث التي تعبّر عن تأخر إصدار: ما وضعه قول سببي موضعه، وما هو جزء منه.
-- @column event_slug   TEXT "the event" "معرّف الحدث"
-- @column model_slug   TEXT "the late model; NULL where it is not named" "معرّف النموذج المتأخر"
-- @column company_slug TEXT "the organization that was late, or the model's developer" "معرّف المؤسسة"
CREATE VIEW delay_event AS
WITH RECURSIVE late AS (
    SELECT s.statement_id,
           iif(s.predicate = 'delayed_release', s.object_slug, s.subject_slug) AS model_slug,
           iif(s.predicate = 'delayed_release', s.subject_slug, maker.company_slug) AS company_slug
      FROM statements AS s
      LEFT JOIN model_company AS maker ON maker.model_slug = s.subject_slug
     WHERE (s.predicate IN ('release', 'released_on_schedule') AND s.polarity = '-')
        OR (s.predicate IN ('release_abandoned', 'delayed_release') AND s.polarity = '+')
),
-- A link and the claim behind it tell one cause twice: between statements, and between entities.
bond AS (
    SELECT coalesce(link.claim_id, link.from_id) AS claim_id, 'effect' AS side,
           late.model_slug, late.company_slug
      FROM link
      JOIN late ON late.statement_id = link.to_id
     WHERE link.kind = 'causes'
     UNION ALL
    SELECT link.claim_id, 'cause', late.model_slug, late.company_slug
      FROM link
      JOIN late ON late.statement_id = link.from_id
     WHERE link.kind = 'causes' AND link.claim_id IS NOT NULL
),
told AS (
    SELECT iif(bond.side = 'effect', claim.subject_slug, claim.object_slug) AS event_slug,
           bond.model_slug, bond.company_slug
      FROM bond
     CROSS JOIN statements AS claim -- few bonds, many claims: in this order
     WHERE claim.statement_id = bond.claim_id AND claim.predicate = 'caused_by'
     UNION
    SELECT whole.object_slug, told.model_slug, told.company_slug
      FROM told
     CROSS JOIN statements AS whole
     WHERE whole.subject_slug = told.event_slug
       AND whole.predicate = 'part_of' AND whole.polarity = '+'
)
SELECT told.event_slug, told.model_slug, told.company_slug
  FROM told
 WHERE told.event_slug IS NOT NULL;
