using Talks.Rules.Sessions;

namespace Talks.Analysis.Bots;

/// <summary>A bot keeps nobody waiting at a door: it comes when it is asked, while it has rooms to spare, and lets in who knocks.</summary>
static class Hospitality
{
    public static Act? Next(TableView view) =>
        view switch
        {
            { Invitations: [var room, ..] } => new Act.Join(room, view.Rooms.Count < Limits.RoomsPerParty),
            { Knocks: [var knock, ..] } => new Act.Admit(knock.Caucus, knock.Party),
            _ => null,
        };
}
