use crate::{
    Breadth, Granted, Language, OrganisationId, Outcome, Permissions, PersonId, Reach, Refusal, Role, Sight, Standing,
    Verb,
};
use std::sync::Arc;

/// The part a person plays just now. A person may be a nurse and a service user; they wear one hat at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hat {
    /// The part.
    pub role: Role,
    /// Where they play it; none for parts without a place.
    pub organisation: Option<OrganisationId>,
    /// Taken in an emergency, with a reason and a time limit; every line it leaves in the audit says so.
    pub break_glass: bool,
}

/// Who asks.
#[derive(Clone, Debug)]
pub struct Caller {
    person: Option<PersonId>,
    hat: Option<Hat>,
    language: Language,
    permissions: Arc<Permissions>,
}

/// Who did it, as the audit line says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The person, unless they are unknown or chose to be.
    pub person: Option<PersonId>,
    /// The part they played.
    pub role: Role,
    /// In an emergency, past the ordinary limits.
    pub break_glass: bool,
}

impl Caller {
    /// Somebody who has not signed in.
    pub fn nobody(permissions: Arc<Permissions>, language: Language) -> Self {
        Self { person: None, hat: None, language, permissions }
    }

    /// Somebody signed in, wearing `hat` or acting for themselves.
    pub fn somebody(permissions: Arc<Permissions>, language: Language, person: PersonId, hat: Option<Hat>) -> Self {
        Self { person: Some(person), hat, language, permissions }
    }

    /// The person, when signed in.
    pub fn person(&self) -> Option<PersonId> {
        self.person
    }

    /// The person, or a refusal that leads to the sign-in page.
    pub fn signed_in(&self) -> Outcome<PersonId> {
        self.person.ok_or(Refusal::sign_in().into())
    }

    /// The hat they wear.
    pub fn hat(&self) -> Option<Hat> {
        self.hat
    }

    /// The language they read.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Who will stand in the audit line.
    pub fn actor(&self) -> Actor {
        let role =
            self.hat.map(|hat| hat.role).unwrap_or(if self.person.is_some() { Role::Person } else { Role::Anyone });
        Actor { person: self.person, role, break_glass: self.hat.is_some_and(|hat| hat.break_glass) }
    }

    /// How far this caller reaches with the verb: the farthest of what anyone, anyone signed in, and the hat may do.
    pub fn reach<V: Verb>(&self) -> Reach {
        let broadest = |role| self.permissions.breadth_of::<V>(role);
        let open = broadest(Role::Anyone).filter(|breadth| *breadth == Breadth::Everyone);
        let own = self.person.and_then(|_| broadest(Role::Person));
        let worn = self.hat.and_then(|hat| broadest(hat.role));
        let farthest = [open, own, worn].into_iter().flatten().max();
        match (farthest, self.person, self.hat.and_then(|hat| hat.organisation)) {
            (Some(Breadth::Everyone), _, _) => Reach::Everyone,
            (Some(Breadth::Within), _, Some(organisation)) => Reach::Within(organisation),
            (Some(Breadth::Chosen), Some(person), _) => Reach::Chosen(person),
            (Some(_), Some(person), _) if own == Some(Breadth::Own) => Reach::Own(person),
            (Some(Breadth::Own), Some(person), _) => Reach::Own(person),
            _ => Reach::Nothing,
        }
    }

    /// What this caller may see with the verb.
    pub fn sight<V: Verb>(&self) -> Sight<V> {
        Sight::new(self.reach::<V>())
    }

    /// Whether this caller may do the verb at all, to anything: for showing a button or an entry of the menu.
    pub fn ever<V: Verb>(&self) -> bool {
        self.reach::<V>() != Reach::Nothing
    }

    /// Proof that this caller may do `V` to a thing that stands so. Whoever may not is told that there is no such thing.
    pub fn may<V: Verb>(&self, standing: &Standing) -> Outcome<Granted<V>> {
        let allowed = match self.reach::<V>() {
            Reach::Nothing => false,
            Reach::Own(person) => standing.owner == Some(person),
            // Which people chose the caller is a question for the query that found the thing.
            Reach::Chosen(_) => standing.owner.is_some(),
            Reach::Within(_) => standing.organisation.is_some(),
            Reach::Everyone => true,
        };
        if allowed { Ok(Granted::new(self.actor())) } else { Err(Refusal::absent().into()) }
    }

    /// Proof that this caller may do `V`, which anybody may do: sharing, asking, reading what is public.
    pub fn may_openly<V: Verb>(&self) -> Outcome<Granted<V>> {
        match self.reach::<V>() {
            Reach::Everyone => Ok(Granted::new(self.actor())),
            _ => Err(Refusal::absent().into()),
        }
    }

    /// The same proof for somebody who must stay unknown: the audit line names nobody, even when they are signed in.
    pub fn may_unnamed<V: Verb>(&self) -> Outcome<Granted<V>> {
        self.may_openly::<V>()?;
        Ok(Granted::new(Actor { person: None, role: Role::Anyone, break_glass: false }))
    }
}
