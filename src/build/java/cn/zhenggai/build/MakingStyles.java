package cn.zhenggai.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.webjars.WebJarVersionLocator;

/**
 * Writes the part of Tabler's styles that pages use into the product, at each build that changed a page, a script or a
 * style: 94 of 100 bytes of the whole meet nothing.
 */
public class MakingStyles {

    private static final List<String> TREES = List.of("src/main", "src/demo");
    private static final String NOTICE =
            "/*! Parts of Tabler (https://tabler.io), MIT License, Copyright The Tabler Authors and codecalm.net */\n";

    private MakingStyles() {}

    /** @param args the folder of the project and the file to be written */
    public static void main(String[] args) throws IOException {
        Path project = Path.of(args[0]);
        Path file = Path.of(args[1]);
        if (!Files.exists(file)
                || changedSince(project, Files.getLastModifiedTime(file).toMillis())) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, NOTICE + new UsedStyles(whole(), names(project)).text());
        }
    }

    /** Tabler as it comes. */
    static String whole() throws IOException {
        String path = new WebJarVersionLocator().fullPath("tabler__core", "dist/css/tabler.min.css");
        try (InputStream css = MakingStyles.class.getClassLoader().getResourceAsStream(path)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static NamesInPages names(Path project) throws IOException {
        NamesInPages names = new NamesInPages();
        for (String tree : TREES) {
            Path resources = project.resolve(tree).resolve("resources");
            each(resources, ".html", names::template);
            each(resources, ".js", names::script);
            each(resources, ".css", names::style);
            each(project.resolve(tree).resolve("java"), ".java", names::code);
        }
        return names;
    }

    private static void each(Path folder, String ending, Consumer<String> read) throws IOException {
        for (Path file : files(folder, ending)) {
            read.accept(Files.readString(file));
        }
    }

    /** What libraries packed is theirs. */
    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file ->
                            file.toString().endsWith(ending) && !file.toString().contains("META-INF"))
                    .toList();
        }
    }

    private static boolean changedSince(Path project, long made) throws IOException {
        for (String tree : List.of("src/main", "src/demo", "src/build")) {
            try (Stream<Path> all = Files.walk(project.resolve(tree))) {
                if (all.anyMatch(file -> file.toFile().lastModified() > made)) {
                    return true;
                }
            }
        }
        return project.resolve("pom.xml").toFile().lastModified() > made;
    }
}
