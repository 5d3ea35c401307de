-- @name        5-text
-- @title.en    Whole text            @title.ar  النص كاملًا
-- @describe.en The text of a source, as it was published.
-- @describe.ar نص المصدر كما نُشر.
-- @param source text "handle of the source" "معرّف المصدر"
-- @column text "text" "النص"
-- @check  rows = 1
SELECT source.text FROM source WHERE source.slug = :source;
