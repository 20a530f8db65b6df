//! Support: what most groups are for, what divides them, and how broadly something was said.
//!
//! A proposal for which one large group is and no other is no consensus. So agreement is worked out for each stakeholder
//! group by itself, and multiplied: one group that is against it is enough to bring it down. The method is that of Polis
//! (C. Small and others, *Polis: Scaling deliberation by mapping high dimensional opinion spaces*, 2021).

mod breadth;
mod consensus;
mod divides;
mod marks;
mod priorities;

pub use breadth::{Breadth, breadth};
pub use consensus::{Consensus, consensus};
pub use divides::{Divide, divides};
pub use marks::{Marks, marks};
pub use priorities::{Dots, Priorities, Priority, Total, priorities};
