//! Groups of organisations. What is counted for an organisation is counted for the group of all that lies under it, so
//! trees that put the same organisations together share their cells.

use crate::slot::NO_GROUP;
use std::collections::HashMap;
use std::sync::Arc;

/// All groups there ever were. A group keeps its number.
#[derive(Debug, Default)]
pub(crate) struct Groups {
    numbers: HashMap<Arc<[u32]>, u32>,
    members: Vec<Arc<[u32]>>,
    /// By node, the group of it alone.
    singles: Vec<u32>,
}

impl Groups {
    /// The number of the group of exactly these nodes, which are sorted.
    pub fn number(&mut self, nodes: &[u32]) -> u32 {
        if let Some(number) = self.numbers.get(nodes) {
            return *number;
        }
        let (number, nodes): (u32, Arc<[u32]>) = (self.members.len() as u32, nodes.into());
        self.members.push(Arc::clone(&nodes));
        if let [node] = *nodes {
            let least = node as usize + 1;
            self.singles.resize(self.singles.len().max(least), NO_GROUP);
            if let Some(single) = self.singles.get_mut(node as usize) {
                *single = number;
            }
        }
        self.numbers.insert(nodes, number);
        number
    }

    /// The number of the group of this node alone, if it was ever placed.
    pub fn single(&self, node: u32) -> Option<u32> {
        self.singles.get(node as usize).copied().filter(|group| *group != NO_GROUP)
    }

    /// The nodes of a group.
    pub fn members(&self, group: u32) -> &[u32] {
        self.members.get(group as usize).map_or(&[], |members| members)
    }

    pub fn all(&self) -> &[Arc<[u32]>] {
        &self.members
    }
}
