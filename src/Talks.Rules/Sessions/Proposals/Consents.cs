using System.Collections.Immutable;
using Talks.Rules.Agendas;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>How far the parties of an adopted text have come in expressing their consent to be bound.</summary>
/// <param name="Signatories">The parties that the text will bind.</param>
/// <param name="Stage">What is asked of them; null where their votes were their consent.</param>
public sealed record Consents(ImmutableArray<string> Signatories, SignatureStage? Stage)
{
    public ImmutableSortedSet<string> Initialled { get; init; } = [];
    public ImmutableSortedSet<string> Signed { get; init; } = [];

    /// <summary>Parties whose capital has been asked and has not answered.</summary>
    public ImmutableSortedDictionary<string, Awaited> AtCapital { get; init; } =
        ImmutableSortedDictionary<string, Awaited>.Empty;

    public bool Complete => AtCapital.IsEmpty && (Stage is null || Signatories.All(Signed.Contains));

    public Consents After(SessionEvent happened) =>
        happened switch
        {
            SignatureOpened e => this with { Stage = e.Stage },
            Initialled e => this with { Initialled = Initialled.Add(e.Party) },
            Signed e => this with { Signed = Signed.Add(e.Party) },
            SubmittedToCapital e => this with { AtCapital = AtCapital.SetItem(e.Party, new(e.By, e.Until)) },
            Ratified e => this with { AtCapital = AtCapital.Remove(e.Party) },
            _ => this,
        };
}

/// <param name="Until">On the session clock; null sets no time.</param>
public sealed record Awaited(Ratifier By, long? Until);
