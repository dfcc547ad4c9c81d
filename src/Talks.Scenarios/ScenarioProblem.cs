using Talks.Rules.Packages;

namespace Talks.Scenarios;

/// <summary>One thing wrong with a scenario, where it is and how to mend it.</summary>
/// <param name="Severity">An error keeps the scenario from being played; a warning does not.</param>
/// <param name="File">Path inside the library or the upload, with forward slashes.</param>
/// <param name="Line">1 and up.</param>
/// <param name="Column">1 and up.</param>
/// <param name="What">What is wrong, a sentence.</param>
/// <param name="Mend">What to do about it, a sentence.</param>
public sealed record ScenarioProblem(Severity Severity, string File, int Line, int Column, string What, string Mend)
{
    /// <summary>One line in the form editors and compilers make clickable.</summary>
    public override string ToString() =>
        $"{File}({Line},{Column}): {(Severity == Severity.Error ? "error" : "warning")}: {What} {Mend}";
}
