-- @view statement_evidence
-- @describe.en The one quotation to show for each statement: the first that supports it, else the first that gives context.
-- @describe.ar الشاهد الذي يُعرض لكل قول: أول ما يؤيده، وإلا فأول ما يبيّن سياقه.
-- @column statement_id INTEGER "the statement" "القول"
-- @column evidence_id  INTEGER "row number in evidence" "رقم الشاهد"
-- @column sentence_id  INTEGER "the sentence that holds it" "الجملة"
-- @column start_cp     INTEGER "first code point in the source's text, from 0" "البداية بالمحارف"
-- @column end_cp       INTEGER "code point after the last" "النهاية بالمحارف"
-- @column quote        TEXT    "the words, to the letter" "اللفظ"
-- @column hedge        TEXT    "the hedge cue within the sentence" "أداة التحفّظ"
CREATE VIEW statement_evidence AS
SELECT e.statement_id, e.id AS evidence_id, e.sentence_id, e.start_cp, e.end_cp, e.quote, e.hedge
  FROM evidence AS e
 WHERE e.id = (SELECT best.id FROM evidence AS best
                WHERE best.statement_id = e.statement_id AND best.stance <> 'refutes'
                ORDER BY best.stance = 'context', best.start_cp, best.end_cp
                LIMIT 1);
