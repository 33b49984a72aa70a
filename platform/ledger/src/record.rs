use kernel::{Actor, Grain, Granted, Ref, Role, Verb};
use serde::Serialize;
use serde_json::{Map, Value};

/// Something that happened, as others may hear it: small, versioned, past tense, without anybody's words.
pub trait Event: Serialize {
    /// `crate.thing_happened`; the second version of an event has another name.
    const NAME: &'static str;
}

/// Who did what, said beside the write.
#[derive(Debug)]
#[must_use = "a record does nothing until it is committed"]
pub struct Record {
    pub(crate) verb: &'static str,
    pub(crate) actor: Actor,
    pub(crate) subject: Option<Ref>,
    pub(crate) grain: Grain,
    pub(crate) note: Map<String, Value>,
    pub(crate) events: Vec<(&'static str, Value)>,
}

impl Record {
    /// Done by the product itself: a timer, a delivery.
    pub fn by_the_system(verb: &'static str, subject: Ref) -> Self {
        let actor = Actor { person: None, role: Role::Anyone, break_glass: false };
        Self::of(verb, actor, Some(subject)).note("by", "system")
    }

    /// Done by somebody whom the code of their contribution lets in; the line names nobody.
    pub fn by_the_holder_of_the_code(verb: &'static str) -> Self {
        Self::of(verb, Actor { person: None, role: Role::Anyone, break_glass: false }, None).note("by", "code")
    }

    fn of(verb: &'static str, actor: Actor, subject: Option<Ref>) -> Self {
        Self { verb, actor, subject, grain: Grain::Exact, note: Map::new(), events: Vec::new() }
    }

    /// Blurs the time of the line, and takes the subject out of it when the blur is a day or more: a line that named the
    /// thing would tell, by its neighbours, when somebody without a name was here.
    pub fn grain(mut self, grain: Grain) -> Self {
        self.grain = grain;
        if matches!(grain, Grain::Day | Grain::Week) {
            self.subject = None;
            self.actor.person = None;
        }
        self
    }

    /// Adds a value to the line: a state, a count, a code of a reason. Never words that somebody wrote.
    pub fn note(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.note.insert(name.to_owned(), value.into());
        self
    }

    /// Tells the event to whoever listens, in the same transaction.
    pub fn telling<E: Event>(mut self, event: &E) -> Self {
        // An event is a plain struct of ids and words; one that cannot be written as JSON is a fault that its test finds.
        self.events.push((E::NAME, serde_json::to_value(event).unwrap_or_default()));
        self
    }
}

/// Makes the record of something that was granted.
pub trait RecordOf {
    /// The record of doing this verb to `subject`.
    fn record(&self, subject: Ref) -> Record;
}

impl<V: Verb> RecordOf for Granted<V> {
    fn record(&self, subject: Ref) -> Record {
        Record::of(self.verb(), *self.actor(), Some(subject))
    }
}
