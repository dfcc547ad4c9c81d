using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;

namespace Talks.Analysis.Spaces;

/// <summary>
/// Every package an agenda allows, in a dense form. A text is a level per issue, in the agenda's order; an option is
/// numbered <c>Offset(issue) + level</c>. All of <see cref="Legality"/> that depends on terms comes down to options that
/// can never stand and pairs of options that cannot stand together; the space holds just those.
/// </summary>
public sealed class Space
{
    readonly int[] offsets;
    readonly bool[] barred;
    readonly ulong[] clashes;
    readonly Dictionary<string, int> places = [];

    // Bots read the same texts over and over, and terms are looked up by the language of the machine, which is slow.
    readonly ConditionalWeakTable<Package, byte[]> texts = [];

    Space(Agenda agenda)
    {
        Agenda = agenda;
        Sizes = [.. agenda.Issues.Select(i => i.Options.Length)];
        offsets = new int[Sizes.Length + 1];
        for (var i = 0; i < Sizes.Length; i++)
        {
            offsets[i + 1] = offsets[i] + Sizes[i];
            places.TryAdd(agenda.Issues[i].Id, i);
        }
        Words = (Options + 63) / 64;
        barred = new bool[Options];
        clashes = new ulong[Options * Words];
    }

    public Agenda Agenda { get; }
    public int Issues => Sizes.Length;

    /// <summary>Number of options of each issue, "not included" among them.</summary>
    public ImmutableArray<int> Sizes { get; }

    /// <summary>Number of options of all issues.</summary>
    public int Options => offsets[^1];

    /// <summary>Words of 64 bits in a set of options.</summary>
    public int Words { get; }

    public int Offset(int issue) => offsets[issue];

    /// <summary><see cref="Offset"/> of every issue.</summary>
    public ReadOnlySpan<int> Offsets => offsets.AsSpan(0, Issues);

    /// <summary>True when no legal text has this option: it needs someone absent, or measures that exclude each other.</summary>
    public bool IsBarred(int option) => barred[option];

    /// <summary>The options that cannot stand beside this one, as a set of <see cref="Words"/> words.</summary>
    public ReadOnlySpan<ulong> Clashing(int option) => clashes.AsSpan(option * Words, Words);

    public bool Clash(int option, int other) => (clashes[option * Words + (other >> 6)] >> (other & 63) & 1) != 0;

    /// <summary>True when the agenda allows this text; the text that includes nothing counts as allowed.</summary>
    public bool Allows(ReadOnlySpan<byte> text)
    {
        Span<ulong> chosen = stackalloc ulong[Words];
        Choose(text, chosen);
        for (var i = 0; i < Issues; i++)
            if (!Fits(chosen, offsets[i] + text[i]))
                return false;
        return true;
    }

    /// <summary>True when <paramref name="option"/> may stand beside the options of other issues in <paramref name="chosen"/>.</summary>
    public bool Fits(ReadOnlySpan<ulong> chosen, int option)
    {
        if (barred[option])
            return false;
        var row = option * Words;
        for (var w = 0; w < chosen.Length; w++)
            if ((clashes[row + w] & chosen[w]) != 0)
                return false;
        return true;
    }

    /// <summary>Fills <paramref name="chosen"/> with the options of <paramref name="text"/>.</summary>
    public void Choose(ReadOnlySpan<byte> text, Span<ulong> chosen)
    {
        chosen.Clear();
        for (var i = 0; i < text.Length; i++)
            Flip(chosen, offsets[i] + text[i]);
    }

    public static void Flip(Span<ulong> chosen, int option) => chosen[option >> 6] ^= 1UL << (option & 63);

    /// <summary>The text of a package, to be read only; terms the agenda does not know are left out.</summary>
    public byte[] TextOf(Package package) => texts.GetValue(package, p => TextOf(p.Terms));

    /// <summary>A text of these terms; those the agenda does not know are left out.</summary>
    public byte[] TextOf(IReadOnlyDictionary<string, int> terms)
    {
        var text = new byte[Issues];
        foreach (var (issue, level) in terms)
            if (places.TryGetValue(issue, out var i) && level > 0 && level < Sizes[i])
                text[i] = (byte)level;
        return text;
    }

    public ImmutableSortedDictionary<string, int> TermsOf(ReadOnlySpan<byte> text)
    {
        var terms = ImmutableSortedDictionary.CreateBuilder<string, int>();
        for (var i = 0; i < Issues; i++)
            if (text[i] > 0)
                terms[Agenda.Issues[i].Id] = text[i];
        return terms.ToImmutable();
    }

    /// <summary>The plainest package with this text.</summary>
    public Package PackageOf(ReadOnlySpan<byte> text) => Drafting.FromTerms(Agenda, TermsOf(text));

    /// <summary>-1 for an issue the agenda does not know.</summary>
    public int IssueIndex(string id) => places.GetValueOrDefault(id, -1);

    public static Space Of(Agenda agenda)
    {
        var space = new Space(agenda);
        var needed = new Dictionary<string, int>[space.Options];
        for (var i = 0; i < space.Issues; i++)
        for (var level = 0; level < space.Sizes[i]; level++)
        {
            var option = space.offsets[i] + level;
            needed[option] = level == 0 ? [] : new(agenda.Issues[i].Options[level].Measures);
            space.barred[option] = level > 0 && !Performable(agenda, agenda.Issues[i].Id, level);
        }
        for (var i = 0; i < space.Issues; i++)
        for (var j = i + 1; j < space.Issues; j++)
        for (var a = space.offsets[i]; a < space.offsets[i + 1]; a++)
        for (var b = space.offsets[j]; b < space.offsets[j + 1]; b++)
            if (Conflict(agenda, needed[a], needed[b]) || Conflict(agenda, needed[b], needed[a]))
                space.Forbid(a, b);
        foreach (var r in agenda.Requirements)
            space.Require(r);
        return space;
    }

    /// <summary>
    /// Whether an option can stand at all. Requirements between issues depend on the rest of the text and are pairs;
    /// whatever else <see cref="Legality"/> finds in the option alone, it finds in every text that holds it.
    /// </summary>
    static bool Performable(Agenda agenda, string issue, int level)
    {
        var alone = Drafting.FromTerms(agenda, [new(issue, level)]);
        return !Legality.Check(agenda, alone).Any(p => p.Severity == Severity.Error && p.Code != "requirement");
    }

    static bool Conflict(Agenda agenda, Dictionary<string, int> mine, Dictionary<string, int> theirs) =>
        mine
            .Keys.Select(agenda.FindMeasure)
            .Any(m => m is not null && m.Conflicts.Any(l => theirs.GetValueOrDefault(l.Measure) >= l.Level));

    void Require(Requirement r)
    {
        var (issue, needs) = (IssueIndex(r.Issue), IssueIndex(r.Needs));
        for (var a = r.Level; a < Sizes[issue]; a++)
        for (var b = 0; b < Math.Min(r.NeedsLevel, Sizes[needs]); b++)
            Forbid(offsets[issue] + a, offsets[needs] + b);
    }

    void Forbid(int a, int b)
    {
        clashes[a * Words + (b >> 6)] |= 1UL << (b & 63);
        clashes[b * Words + (a >> 6)] |= 1UL << (a & 63);
    }
}
