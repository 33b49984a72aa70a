CREATE TABLE organisations_nodes (
  id uuid NOT NULL,
  kind text NOT NULL,
  place text NOT NULL,
  names jsonb NOT NULL,
  note jsonb NOT NULL,
  town text,
  valid_from date,
  valid_to date,
  origin text NOT NULL,
  source text NOT NULL,
  confidence text NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT organisations_ends_after_it_begins CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to)
);

-- One name for each reader's language, with the key it is sorted by.
CREATE TABLE organisations_names (
  organisation_id uuid NOT NULL REFERENCES organisations_nodes (id) ON DELETE CASCADE,
  language text NOT NULL,
  name text NOT NULL,
  sort bytea NOT NULL,
  PRIMARY KEY (organisation_id, language)
);
CREATE UNIQUE INDEX organisations_names_in_order ON organisations_names (language, sort, organisation_id);

-- Folded words of names and towns; bytes, so that the order is the same in both databases.
CREATE TABLE organisations_words (
  word bytea NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisations_nodes (id) ON DELETE CASCADE,
  PRIMARY KEY (word, organisation_id)
);
CREATE INDEX organisations_words_of ON organisations_words (organisation_id);

-- Counties are no key: four of them are split between regions.
CREATE TABLE organisations_areas (
  organisation_id uuid NOT NULL REFERENCES organisations_nodes (id) ON DELETE CASCADE,
  position bigint NOT NULL,
  county jsonb NOT NULL,
  part jsonb NOT NULL,
  PRIMARY KEY (organisation_id, position)
);

CREATE TABLE organisations_edges (
  id uuid NOT NULL,
  hierarchy text NOT NULL,
  parent_id uuid NOT NULL REFERENCES organisations_nodes (id),
  child_id uuid NOT NULL REFERENCES organisations_nodes (id),
  valid_from date,
  valid_to date,
  share jsonb NOT NULL,
  source text NOT NULL,
  confidence text NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT organisations_not_within_itself CHECK (parent_id <> child_id),
  CONSTRAINT organisations_edge_ends_after_it_begins CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to)
);
CREATE INDEX organisations_edges_above ON organisations_edges (child_id, hierarchy);
CREATE INDEX organisations_edges_below ON organisations_edges (parent_id, hierarchy);

CREATE TABLE organisations_successions (
  former_id uuid NOT NULL REFERENCES organisations_nodes (id),
  successor_id uuid NOT NULL REFERENCES organisations_nodes (id),
  began_on date NOT NULL,
  share jsonb NOT NULL,
  source text NOT NULL,
  confidence text NOT NULL,
  PRIMARY KEY (former_id, successor_id)
);

-- Public to every other crate, read only: what lies within what today, over all hierarchies, each node within itself.
CREATE TABLE organisations_within (
  outer_id uuid NOT NULL,
  inner_id uuid NOT NULL,
  PRIMARY KEY (outer_id, inner_id)
);
CREATE INDEX organisations_within_from_inside ON organisations_within (inner_id, outer_id);

CREATE TABLE organisations_services (
  organisation_id uuid NOT NULL REFERENCES organisations_nodes (id) ON DELETE CASCADE,
  what text NOT NULL,
  ages text NOT NULL,
  about jsonb NOT NULL,
  how_to_come jsonb NOT NULL,
  opened_on date,
  closed_on date,
  instead jsonb NOT NULL,
  listens text NOT NULL,
  languages jsonb NOT NULL,
  hours jsonb NOT NULL,
  contacts jsonb NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organisation_id),
  CONSTRAINT organisations_closed_before_opened CHECK (opened_on IS NULL OR closed_on IS NULL OR opened_on <= closed_on)
);

CREATE TABLE organisations_sites (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisations_nodes (id) ON DELETE CASCADE,
  position bigint NOT NULL,
  setting text NOT NULL,
  name text NOT NULL,
  address text NOT NULL,
  town text NOT NULL,
  county text NOT NULL,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX organisations_sites_in_order ON organisations_sites (organisation_id, position);

CREATE TABLE organisations_crisis_contacts (
  id uuid NOT NULL,
  place text NOT NULL,
  area jsonb NOT NULL,
  position bigint NOT NULL,
  names jsonb NOT NULL,
  what jsonb NOT NULL,
  reach text NOT NULL,
  number text NOT NULL,
  other_number text,
  keyword text,
  hours jsonb,
  emergency boolean NOT NULL,
  checked_on date,
  standing text NOT NULL,
  dispute text,
  note jsonb NOT NULL,
  source text NOT NULL,
  confidence text NOT NULL,
  PRIMARY KEY (id)
);
-- Two numbers that contradict each other are never both shown.
CREATE UNIQUE INDEX organisations_one_of_a_dispute ON organisations_crisis_contacts (dispute) WHERE standing = 'shown';
