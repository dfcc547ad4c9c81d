namespace Talks.Scenarios.Tests;

/// <summary>Libraries and scenarios on disk.</summary>
public sealed class FolderSpec : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("talks-scenarios-").FullName;

    string Library => Path.Combine(root, "library");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_library_lists_what_can_be_played_and_says_what_cannot()
    {
        Write("fishing-bay");
        Write("broken", (Bay.Main, Bay.Changed(Bay.Main, "id: fishing-bay", "id: broken\ncolour: red")));
        Directory.CreateDirectory(Path.Combine(Library, "shared"));
        var library = new ScenarioLibrary(Library);

        var summary = Assert.Single(library.List());
        Assert.Equal(
            ("fishing-bay", "Who fishes where", "20 minutes", 2),
            (summary.Id, summary.Title, summary.Duration, summary.Issues)
        );
        Assert.Equal(["NORTH", "SOUTH"], summary.Parties.Select(p => p.Id));
        var refused = Assert.Single(library.Refused());
        Assert.Equal(("broken", "broken/scenario.yaml"), (refused.Id, Assert.Single(refused.Problems).File));
    }

    [Fact]
    public void A_scenario_is_read_once()
    {
        Write("fishing-bay");
        var library = new ScenarioLibrary(Library);
        var first = library.Load("fishing-bay");
        Write("fishing-bay", ("brief.md", "Rewritten."));
        Assert.Same(first, library.Load("fishing-bay"));
        Assert.Equal("Rewritten.", new ScenarioLibrary(Library).Load("fishing-bay").Scenario!.Agenda.Brief);
    }

    [Theory]
    [InlineData("fishing-boy", "Did you mean 'fishing-bay'?")]
    [InlineData("../library/fishing-bay", "Use one of: fishing-bay.")]
    [InlineData("", "Use one of: fishing-bay.")]
    public void An_unknown_name_is_refused(string id, string mend)
    {
        Write("fishing-bay");
        var reading = new ScenarioLibrary(Library).Load(id);
        Assert.Null(reading.Scenario);
        Assert.Equal(mend, Assert.Single(reading.Problems).Mend);
    }

    [Fact]
    public void A_library_that_is_not_there_is_empty()
    {
        var library = new ScenarioLibrary(Path.Combine(root, "nowhere"));
        Assert.Empty(library.List());
        Assert.Null(library.Load("fishing-bay").Scenario);
    }

    [Fact]
    public void A_folder_must_have_the_name_of_its_scenario()
    {
        Write("bay");
        var problem = Assert.Single(ScenarioFile.Read(Path.Combine(Library, "bay")).Problems);
        Assert.Equal("The id is 'fishing-bay', but the folder is 'bay'.", problem.What);
        Assert.Equal((2, 5), (problem.Line, problem.Column));
    }

    [Fact]
    public void Files_may_be_shared_between_folders_of_a_library()
    {
        Write("fishing-bay", (Bay.Main, Bay.Changed(Bay.Main, "measures.yaml", "../common/measures.yaml")));
        Directory.CreateDirectory(Path.Combine(Library, "common"));
        File.Move(
            Path.Combine(Library, "fishing-bay", "measures.yaml"),
            Path.Combine(Library, "common", "measures.yaml")
        );
        Assert.Empty(ScenarioFile.Read(Path.Combine(Library, "fishing-bay")).Problems);
    }

    [Theory]
    [InlineData("../../secret.yaml")]
    [InlineData("link.yaml")]
    public void No_path_and_no_link_leads_out_of_the_library(string path)
    {
        Write("fishing-bay", (Bay.Main, Bay.Changed(Bay.Main, "measures.yaml", path)));
        File.WriteAllText(Path.Combine(root, "secret.yaml"), Bay.Files["measures.yaml"]);
        File.CreateSymbolicLink(Path.Combine(Library, "fishing-bay", "link.yaml"), Path.Combine(root, "secret.yaml"));
        var problem = ScenarioFile.Read(Path.Combine(Library, "fishing-bay")).Problems[0];
        Assert.Contains("leads out of the library", problem.What, StringComparison.Ordinal);
        Assert.Equal((5, 11), (problem.Line, problem.Column));
    }

    [Fact]
    public void A_big_file_on_disk_is_refused()
    {
        Write("fishing-bay", ("brief.md", new string('x', 10_000_000)));
        var problem = Assert.Single(ScenarioFile.Read(Path.Combine(Library, "fishing-bay")).Problems);
        Assert.Contains("10000000 bytes", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_problem()
    {
        var problem = Assert.Single(ScenarioFile.Read(Path.Combine(Library, "nothing")).Problems);
        Assert.Equal("'nothing/scenario.yaml': There is no such file.", problem.What);
    }

    void Write(string name, params ReadOnlySpan<(string File, string Text)> changed)
    {
        var files = Bay.Files.ToDictionary();
        foreach (var (file, text) in changed)
            files[file] = text;
        foreach (var (file, text) in files)
        {
            var path = Path.Combine(Library, name, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
