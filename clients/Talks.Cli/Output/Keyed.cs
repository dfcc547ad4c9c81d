using Talks.Analysis.Sweeps;
using Talks.Rules.Agendas;

namespace Talks.Cli.Output;

/// <summary>Answers by seat, turned into answers by party.</summary>
static class Keyed
{
    public static Dictionary<string, T> ByParty<T>(Agenda agenda, Func<int, T> value) =>
        agenda.Parties.Select((p, seat) => (p.Id, seat)).ToDictionary(p => p.Id, p => value(p.seat));

    /// <summary>A set of seats as codes joined by plus signs, such as DPRK+USA.</summary>
    public static string Names(Agenda agenda, int seats) =>
        string.Join('+', agenda.Parties.Where((_, seat) => (seats >> seat & 1) != 0).Select(p => p.Id));

    public static object Point(Agenda agenda, Point point) =>
        new { terms = point.Terms, surplus = ByParty(agenda, seat => point.Surplus[seat]) };

    public static string Terms(Point point) => string.Join(' ', point.Terms.Select(t => $"{t.Key}={t.Value}"));
}
