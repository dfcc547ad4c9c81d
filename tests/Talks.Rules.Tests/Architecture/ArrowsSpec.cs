using System.Xml.Linq;

namespace Talks.Rules.Tests.Architecture;

/// <summary>The projects refer to each other as ARCHITECTURE.md draws it and not otherwise.</summary>
public class ArrowsSpec
{
    static readonly DirectoryInfo Root = FindRoot();
    static readonly HashSet<string> Drawn = [.. ReadDrawn()];

    [Fact]
    public void No_project_refers_to_another_but_along_an_arrow_that_is_drawn() =>
        Assert.All(References(), arrow => Assert.Contains(arrow, Drawn));

    [Fact]
    public void Every_arrow_joins_two_projects_that_exist()
    {
        var projects = Projects().Select(Name).ToHashSet();
        Assert.NotEmpty(Drawn);
        Assert.All(Drawn.SelectMany(a => a.Split(" -> ")), end => Assert.Contains(end, projects));
    }

    [Fact]
    public void Rules_contracts_and_storage_rest_on_nothing() =>
        Assert.DoesNotContain(
            Drawn.Concat(References()),
            a => a.Split(" -> ")[0] is "Talks.Rules" or "Talks.Contracts" or "Talks.Storage"
        );

    static IEnumerable<string> References() =>
        from project in Projects()
        from reference in XDocument.Load(project.FullName).Descendants("ProjectReference")
        let target = ((string)reference.Attribute("Include")!).Replace('\\', '/')
        select $"{Name(project)} -> {Path.GetFileNameWithoutExtension(target)}";

    static IEnumerable<FileInfo> Projects() =>
        new[] { "src", "clients" }
            .SelectMany(folder => Root.GetDirectories(folder).Single().GetDirectories())
            .SelectMany(folder => folder.GetFiles("*.csproj"));

    /// <summary>The lines "A -> B" inside the fenced blocks of ARCHITECTURE.md.</summary>
    static IEnumerable<string> ReadDrawn()
    {
        var fenced = false;
        foreach (var line in File.ReadLines(Path.Combine(Root.FullName, "ARCHITECTURE.md")))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                fenced = !fenced;
            else if (
                fenced && line.Split(" -> ") is [['T', 'a', 'l', 'k', 's', '.', ..], ['T', 'a', 'l', 'k', 's', '.', ..]]
            )
                yield return line.Trim();
        }
    }

    static string Name(FileInfo project) => Path.GetFileNameWithoutExtension(project.Name);

    static DirectoryInfo FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Talks.sln")))
            folder = folder.Parent;
        return folder ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
