//! What people decide on the board.

use kelechek_core::cluster::{Board, NewCluster, Refusal};
use kelechek_core::id::{ClusterId, ContributionId};
use kelechek_core::language::Names;
use kelechek_core::shift::Direction;
use tauri::State;

use super::{MadeCluster, OnBoard, Put, RefusedProposal, named};
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::surroundings::now;

/// Makes clusters, splits them off from others, or accepts what was proposed; see
/// [`kelechek_core::SessionFile::add_clusters`].
#[tauri::command]
#[specta::specta]
pub async fn add_clusters(
    open: State<'_, OpenFile>,
    on: OnBoard,
    made: Vec<MadeCluster>,
) -> Result<Board, CommandError> {
    let new: Vec<NewCluster> = made.into_iter().map(|made| made.on(on)).collect();
    open.write(move |file| file.add_clusters(&new, now()).and_then(|_| on.of(file))).await
}

/// Says no to what was proposed; see [`kelechek_core::SessionFile::refuse_clusters`].
#[tauri::command]
#[specta::specta]
pub async fn refuse_clusters(
    open: State<'_, OpenFile>,
    on: OnBoard,
    refused: Vec<RefusedProposal>,
) -> Result<Board, CommandError> {
    let refused: Vec<Refusal> = refused.into_iter().map(|refused| refused.on(on)).collect();
    open.write(move |file| file.refuse_clusters(&refused, now()).and_then(|()| on.of(file))).await
}

/// Gives a cluster a name; see [`kelechek_core::SessionFile::edit_cluster`].
#[tauri::command]
#[specta::specta]
pub async fn name_cluster(
    open: State<'_, OpenFile>,
    on: OnBoard,
    cluster: ClusterId,
    name: Names,
) -> Result<Board, CommandError> {
    let edit = named(name);
    open.write(move |file| file.edit_cluster(cluster, &edit, now()).and_then(|()| on.of(file))).await
}

/// Puts a cluster right before another one, or right after it; see [`kelechek_core::SessionFile::shift_cluster`].
#[tauri::command]
#[specta::specta]
pub async fn shift_cluster(
    open: State<'_, OpenFile>,
    on: OnBoard,
    cluster: ClusterId,
    past: ClusterId,
    direction: Direction,
) -> Result<Board, CommandError> {
    open.write(move |file| file.shift_cluster(cluster, past, direction, now()).and_then(|()| on.of(file)))
        .await
}

/// Takes a cluster apart; see [`kelechek_core::SessionFile::delete_cluster`].
#[tauri::command]
#[specta::specta]
pub async fn delete_cluster(
    open: State<'_, OpenFile>,
    on: OnBoard,
    cluster: ClusterId,
) -> Result<Board, CommandError> {
    open.write(move |file| file.delete_cluster(cluster, now()).and_then(|()| on.of(file))).await
}

/// Makes one cluster of several; see [`kelechek_core::SessionFile::merge_clusters`].
#[tauri::command]
#[specta::specta]
pub async fn merge_clusters(
    open: State<'_, OpenFile>,
    on: OnBoard,
    into: ClusterId,
    from: Vec<ClusterId>,
) -> Result<Board, CommandError> {
    open.write(move |file| file.merge_clusters(into, &from, now()).and_then(|()| on.of(file))).await
}

/// Puts contributions somewhere; see [`kelechek_core::SessionFile::place_contributions`].
#[tauri::command]
#[specta::specta]
pub async fn place_contributions(
    open: State<'_, OpenFile>,
    on: OnBoard,
    ids: Vec<ContributionId>,
    put: Put,
) -> Result<Board, CommandError> {
    open.write(move |file| file.place_contributions(&ids, &put.into(), now()).and_then(|()| on.of(file)))
        .await
}
