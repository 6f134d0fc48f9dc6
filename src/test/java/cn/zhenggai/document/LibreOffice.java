package cn.zhenggai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The word processor of the machine, which shows papers as an office would see them. In CI it must be there. */
class LibreOffice implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (program().isPresent()) {
            return ConditionEvaluationResult.enabled("LibreOffice is there");
        }
        return "true".equals(System.getenv("CI"))
                ? ConditionEvaluationResult.enabled("In CI the papers must be looked at")
                : ConditionEvaluationResult.disabled("SKIPPED: no LibreOffice (Debian: libreoffice-writer-nogui)");
    }

    /** Both files stay in {@code target/papers}, for people to look at. */
    static PDDocument pdf(PrintedPaper paper, String name) throws IOException {
        return laidOut(pdfs(Map.of(name, paper)), name);
    }

    /** All in one run, because its start takes longer than all of them. @return the folder to find each by its name in */
    static Path pdfs(Map<String, PrintedPaper> papers) throws IOException {
        Path folder = Files.createTempDirectory("papers");
        List<Path> words = new ArrayList<>();
        for (Map.Entry<String, PrintedPaper> paper : papers.entrySet()) {
            words.add(Files.write(
                    folder.resolve(paper.getKey() + ".docx"), paper.getValue().word()));
        }
        convert(words, folder);
        for (Path word : words) {
            keep(word);
            keep(pdfOf(folder, word.getFileName().toString().replace(".docx", "")));
        }
        return folder;
    }

    static PDDocument laidOut(Path folder, String name) throws IOException {
        return Loader.loadPDF(pdfOf(folder, name).toFile());
    }

    private static Path pdfOf(Path folder, String name) {
        return folder.resolve(name + ".pdf");
    }

    private static void convert(List<Path> words, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                program()
                        .orElseThrow(() -> new IllegalStateException("No LibreOffice"))
                        .toString(),
                "--headless",
                "-env:UserInstallation="
                        + Files.createTempDirectory("libreoffice").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        words.forEach(word -> command.add(word.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS))
                    .as("LibreOffice ends")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Another JVM may print the same paper at this moment, so that nothing is read from there. */
    private static void keep(Path file) throws IOException {
        Path kept = Files.createDirectories(Path.of("target", "papers")).resolve(file.getFileName());
        Files.write(kept, Files.readAllBytes(file));
    }

    private static Optional<Path> program() {
        return Stream.of("/usr/bin/soffice", "/usr/bin/libreoffice", "/usr/lib/libreoffice/program/soffice")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
