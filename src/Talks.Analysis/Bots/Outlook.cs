using Talks.Rules.Agendas;

namespace Talks.Analysis.Bots;

/// <summary>What one party's bot makes of the others: whose consent matters how much, and what they would sign.</summary>
sealed class Outlook(Stance stance)
{
    readonly Reading before = Reading.Before(stance.Space);

    /// <summary>By seat, from 1 for a party without which there is no deal to 0 for one whose vote does not decide.</summary>
    public double[] Importance { get; } = ImportanceUnder(stance.Space.Agenda);

    public Reading Read(TableView view) => before.After(view, stance.Dice(view.Proposals.Length, 0));

    /// <summary>Log-odds that the others give up, weighed by importance, when an issue moves from one option to another.</summary>
    public double Loss(Reading reading, int from, int to)
    {
        var loss = 0.0;
        for (var s = 0; s < Importance.Length; s++)
            if (s != stance.Seat)
                loss += Importance[s] * Math.Max(0, reading.Weight(s, from) - reading.Weight(s, to));
        return loss;
    }

    /// <summary>Log of the chance that all others sign the text, each weighed by its importance.</summary>
    public double Prospect(Reading reading, byte[] text, double time)
    {
        var prospect = 0.0;
        for (var s = 0; s < Importance.Length; s++)
            if (s != stance.Seat)
                prospect += Importance[s] * Math.Log(Reading.Probability(reading.LogOdds(s, text, time)));
        return prospect;
    }

    static double[] ImportanceUnder(Agenda agenda)
    {
        var performers = agenda.Measures.SelectMany(m => m.Performers).ToHashSet();
        return
        [
            .. agenda.Parties.Select(p =>
                agenda.Decision.Kind is DecisionKind.Unanimity or DecisionKind.Consensus or DecisionKind.Silence
                || performers.Contains(p.Id)
                || agenda.Decision.Vetoes.Contains(p.Id)
                || agenda.Decision.Core.Contains(p.Id)
                    ? 1.0
                : agenda.Decision.Kind is DecisionKind.Named ? 0.0
                : Math.Max(
                    agenda.Decision.Share,
                    agenda.Decision.WeightOf(p.Id)
                        * (double)agenda.Decision.Threshold
                        / agenda.Parties.Sum(q => agenda.Decision.WeightOf(q.Id))
                )
            ),
        ];
    }
}
