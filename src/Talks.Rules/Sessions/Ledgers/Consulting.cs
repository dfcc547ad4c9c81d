using Talks.Rules.Packages;
using Talks.Rules.Sessions.Talk;

namespace Talks.Rules.Sessions.Ledgers;

/// <summary>
/// The room that a text opens when a step fails and those concerned are to consult. They sit in it at once, for as long as the text
/// says. Who they are is public with the remedy, so everybody knows who is in the room, and nobody outside what is said there.
/// </summary>
static class Consulting
{
    /// <summary>What follows from a remedy at a moment of the session clock; nothing where fewer than two are to consult.</summary>
    public static Outcome Begin(Session session, RemedySetOff remedy, long clock)
    {
        if (remedy.Remedy is not RemedyKind.Consultation || remedy.Concerned.Length < 2)
            return Outcome.Nothing;
        var step = session.Ledger.Text!.Steps.First(s => s.Id == remedy.Step);
        var told = session.Docket.Find(remedy.Proposal)!.Package.Find(step.Commitment)?.Clause?.Remedy?.Minutes;
        var until = TimeBoxes.After(clock, told ?? Limits.MinutesOfConsultation);
        // Parties that consult already take the new matter in, and do not sit in two rooms.
        if (session.Caucuses.Open.Values.FirstOrDefault(r => Same(r, remedy)) is { } sitting)
            return sitting.Until < until ? TimeBoxes.Extend(session, sitting, until) : Outcome.Nothing;
        var purpose = remedy.Words.Length > 0 ? remedy.Words : session.Agenda.FindMeasure(step.Measure)?.Title ?? "";
        var opened = new CaucusOpened(
            Caucusing.FreeNumber(session),
            By: "",
            Invited: [],
            purpose[..Math.Min(purpose.Length, Limits.PurposeLength)],
            CaucusVisibility.Members,
            until
        )
        {
            Members = remedy.Concerned,
        };
        return Noticing.Add(session, Outcome.Yes(Audience.Of(remedy.Concerned), opened), opened.Caucus);
    }

    static bool Same(Caucus room, RemedySetOff remedy) =>
        room.By.Length == 0 && room.Members.SetEquals(remedy.Concerned);
}
