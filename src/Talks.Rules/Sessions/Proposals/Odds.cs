using Talks.Rules.Packages;
using Talks.Rules.World;
using Talks.Rules.World.Formulas;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>
/// The chance that a capital ratifies, by a formula over the world as it stands and the options of the text:
/// <c>sigmoid(2 - 3*hawk + 1.5*(issue('monitoring')>=2))</c>.
/// </summary>
public static class Odds
{
    /// <summary>The names such a formula may read; it may not draw by chance itself.</summary>
    /// <param name="model">Null in talks without a world.</param>
    public static Scope Scope(WorldModel? model, IEnumerable<string> issues) =>
        World.Formulas.Scope.Of([
            .. (model is null ? [] : model.Scope.Slots.OrderBy(s => s.Value).Select(s => s.Key)),
            .. issues.Select(i => $"issue('{i}')"),
        ]);

    /// <summary>0 to 1. A formula that cannot be read ratifies nothing.</summary>
    internal static double Of(Session session, string formula, Package package)
    {
        var (agenda, ledger) = (session.Agenda, session.Ledger);
        var scope = Scope(ledger.Model, agenda.Issues.Select(i => i.Id));
        if (!Formula.TryParse(formula, "odds of ratification", scope, out var odds, out _))
            return 0;
        double[] frame =
        [
            .. ledger is { Model: { } model, Play: { } play } ? model.FrameOf(play.State) : [],
            .. agenda.Issues.Select(i => (double)package.LevelOf(i.Id)),
        ];
        return Math.Clamp(odds.Evaluate(frame), 0, 1);
    }
}
