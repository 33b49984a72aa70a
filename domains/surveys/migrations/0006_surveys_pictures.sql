-- Pictures of one's own, drawn anew from their pixels when they came. A version that is no draft any more keeps the ones it shows.
CREATE TABLE surveys_pictures (
    version_id uuid NOT NULL REFERENCES surveys_versions (id),
    mark text NOT NULL,
    kind text NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (version_id, mark),
    CONSTRAINT surveys_picture_kind_is_known CHECK (kind IN ('image/png', 'image/jpeg'))
);
