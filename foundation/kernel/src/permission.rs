use crate::{Actor, OrganisationId, PersonId};
use std::{collections::HashMap, marker::PhantomData};

crate::text_enum! {
    /// The part somebody plays. Domains say which verbs a role has; nothing else decides.
    pub enum Role {
        /// Whoever opens the page, signed in or not.
        Anyone = "anyone",
        /// Somebody signed in, acting for themselves.
        Person = "person",
        /// Reads before anything is public.
        Moderator = "moderator",
        /// Reads for safety.
        SafetyReader = "safety_reader",
        /// Answers for a service.
        Responder = "responder",
        /// Answers for what a service does about it.
        ServiceOwner = "service_owner",
        /// Area Lead for Mental Health Engagement and Recovery.
        AreaLead = "area_lead",
        /// A person with lived experience who checks what was claimed.
        LivedExperienceReviewer = "lived_experience_reviewer",
        /// Holds contact details, and only these.
        IdentityCustodian = "identity_custodian",
        /// The national office.
        NationalOffice = "national_office",
        /// Keeps the machine running; never sees content.
        Administrator = "administrator",
    }
}

/// Something that can be done, as a type: `struct Publish; impl Verb for Publish { const NAME = "engagement.publish"; }`.
pub trait Verb: Send + Sync + 'static {
    /// `crate.verb_noun`, as it stands in the audit line.
    const NAME: &'static str;
}

/// Declares verbs: `verbs! { /// Make it public. Publish = "engagement.publish", … }` and `ALL_VERBS`, their names.
#[macro_export]
macro_rules! verbs {
    ($($(#[$meta:meta])* $name:ident = $word:literal),+ $(,)?) => {
        $($(#[$meta])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name;
        impl $crate::Verb for $name { const NAME: &'static str = $word; })+
        /// The name of every verb declared here.
        #[allow(dead_code, reason = "a crate's tests may declare verbs that no manifest lists")]
        pub const ALL_VERBS: &[&str] = &[$($word),+];
    };
}

crate::text_enum! {
    /// How far a role's verb reaches.
    pub enum Breadth {
        /// What belongs to the person.
        Own = "own",
        /// What belongs to somebody who chose this person.
        Chosen = "chosen",
        /// What lies within the organisation that the role was given for.
        Within = "within",
        /// All of it.
        Everyone = "everyone",
    }
}

/// One line of the permission table: this role may do this, this far.
#[derive(Clone, Copy, Debug)]
pub struct RoleVerb {
    /// Who.
    pub role: Role,
    /// What, by its name.
    pub verb: &'static str,
    /// How far.
    pub breadth: Breadth,
}

impl RoleVerb {
    /// `role` may do `V` as far as `breadth`.
    pub const fn new<V: Verb>(role: Role, breadth: Breadth) -> Self {
        Self { role, verb: V::NAME, breadth }
    }
}

/// The whole permission table, composed from what each domain declares.
#[derive(Debug, Default)]
pub struct Permissions(HashMap<(Role, &'static str), Breadth>);

impl Permissions {
    /// The table of these lines. Of two lines for one role and verb, the broader holds.
    pub fn new(lines: impl IntoIterator<Item = RoleVerb>) -> Self {
        let mut table: HashMap<_, Breadth> = HashMap::new();
        for line in lines {
            let breadth = table.entry((line.role, line.verb)).or_insert(line.breadth);
            *breadth = (*breadth).max(line.breadth);
        }
        Self(table)
    }

    /// How far `role` may do the verb of this name.
    pub fn breadth(&self, role: Role, verb: &str) -> Option<Breadth> {
        let by_any_name: &HashMap<(Role, &str), Breadth> = &self.0;
        by_any_name.get(&(role, verb)).copied()
    }

    /// How far `role` may do `V`.
    pub fn breadth_of<V: Verb>(&self, role: Role) -> Option<Breadth> {
        self.breadth(role, V::NAME)
    }
}

/// How far one caller reaches with one verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Not at all.
    Nothing,
    /// What is theirs.
    Own(PersonId),
    /// What belongs to somebody who chose them.
    Chosen(PersonId),
    /// What lies within this organisation.
    Within(OrganisationId),
    /// All of it.
    Everyone,
}

/// What a caller may see with verb `V`; listing and finding functions turn it into a `WHERE`.
pub struct Sight<V> {
    reach: Reach,
    verb: PhantomData<fn() -> V>,
}

impl<V> Clone for Sight<V> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<V> Copy for Sight<V> {}

impl<V: Verb> Sight<V> {
    pub(crate) fn new(reach: Reach) -> Self {
        Self { reach, verb: PhantomData }
    }
    /// How far it reaches.
    pub fn reach(&self) -> Reach {
        self.reach
    }
    /// `nothing`, `own`, `chosen`, `within` or `everyone`, for SQL.
    pub fn kind(&self) -> &'static str {
        match self.reach {
            Reach::Nothing => "nothing",
            Reach::Own(_) => "own",
            Reach::Chosen(_) => "chosen",
            Reach::Within(_) => "within",
            Reach::Everyone => "everyone",
        }
    }
    /// The organisation it is bounded by, for SQL.
    pub fn organisation(&self) -> Option<OrganisationId> {
        match self.reach {
            Reach::Within(organisation) => Some(organisation),
            _ => None,
        }
    }
    /// The person it is bounded by, for SQL.
    pub fn person(&self) -> Option<PersonId> {
        match self.reach {
            Reach::Own(person) | Reach::Chosen(person) => Some(person),
            _ => None,
        }
    }
}

/// Whose a thing is: what permission needs to know of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Standing {
    /// The person it belongs to, if it belongs to one.
    pub owner: Option<PersonId>,
    /// The organisation it was found within. A thing is found through a [`Sight`], so it lies inside the caller's reach.
    pub organisation: Option<OrganisationId>,
}

/// Proof that the caller may do `V`. Writing functions ask for it, so an unguarded write does not compile.
pub struct Granted<V> {
    actor: Actor,
    verb: PhantomData<fn() -> V>,
}

impl<V: Verb> Granted<V> {
    pub(crate) fn new(actor: Actor) -> Self {
        Self { actor, verb: PhantomData }
    }
    /// Who was granted it.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
    /// The verb's name, for the audit line.
    pub fn verb(&self) -> &'static str {
        V::NAME
    }
}
