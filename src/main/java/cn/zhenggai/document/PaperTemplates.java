package cn.zhenggai.document;

import cn.zhenggai.rectification.sidepath.PaperFacts;
import cn.zhenggai.shared.Fingerprint;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.exception.RenderException;
import com.deepoove.poi.exception.ResolverException;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerFactory;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The templates of the papers: of each the operator's file when there is one, else the one that came with the program. */
@Component
public class PaperTemplates {

    static final String FOLDER = "config/templates/";

    private static final Pattern MARK = Pattern.compile("(\\{\\{|\\[)[?/][^}\\]]*(}}|])");

    /** A paper asks for parsers some twenty times, and each time all libraries would be looked through for one. */
    static {
        known(SAXParserFactory.class, SAXParserFactory.newDefaultInstance());
        known(DocumentBuilderFactory.class, DocumentBuilderFactory.newDefaultInstance());
        known(TransformerFactory.class, TransformerFactory.newDefaultInstance());
    }

    private final Path operators;
    private final List<PaperKind> kinds;
    private final List<PaperKind> delivered;
    private final List<PaperFacts> facts;

    /** @param operators where an operator puts what he changed */
    PaperTemplates(@Value("${zhenggai.templates:config/templates}") Path operators, List<PaperFacts> facts) {
        this.operators = operators;
        this.facts = facts;
        this.kinds = PaperKinds.read(resource(PaperKinds.FILE));
        this.delivered = PaperKinds.read(new ClassPathResource(FOLDER + PaperKinds.FILE));
    }

    /** A template as it was at a moment. */
    public record Version(PaperKind kind, byte[] bytes) {

        public String hash() {
            return Fingerprint.of(bytes);
        }
    }

    public List<PaperKind> kinds() {
        return kinds;
    }

    /** Whether its numbers begin like those that came with the program. */
    public boolean numberedAsDelivered(PaperKind kind) {
        return delivered.stream()
                .anyMatch(each -> each.code().equals(kind.code()) && Objects.equals(each.series(), kind.series()));
    }

    /** When the operator's own template was last written, in milliseconds of 1970; 0 when he has none. */
    long written(PaperKind kind) {
        return operators.resolve(kind.template()).toFile().lastModified();
    }

    /** Read anew each time, so that a changed template counts at once. Refused when the template is at fault. */
    Outcome<PrintedPaper> filled(String name, Record content) {
        PaperKind kind = kinds.stream()
                .filter(one -> one.content().of(content))
                .findFirst()
                .orElseThrow();
        return filled(current(kind), name, content);
    }

    /** Refused when the template is at fault. */
    public Outcome<PrintedPaper> filled(Version template, String name, Record content) {
        return opened(template, open -> {
            ByteArrayOutputStream paper = new ByteArrayOutputStream();
            FactBlocks.mark(open.getElementTemplates());
            open.render(content).write(paper);
            return new PrintedPaper(name, paper.toByteArray());
        });
    }

    public Version current(PaperKind kind) {
        return new Version(kind, bytes(resource(kind.template())));
    }

    /** The one that came with the program; empty for a paper that the office added. */
    public Optional<Version> delivered(PaperKind kind) {
        Resource file = new ClassPathResource(FOLDER + kind.template());
        return file.exists() ? Optional.of(new Version(kind, bytes(file))) : Optional.empty();
    }

    /** What is wrong with the operator's own template; empty as well when he has none. */
    Optional<Refusal> fault(PaperKind kind) {
        return Files.exists(operators.resolve(kind.template()))
                ? Optional.ofNullable(opened(current(kind), open -> null).refusal())
                : Optional.empty();
    }

    private interface Use {
        PrintedPaper of(XWPFTemplate template) throws IOException;
    }

    private Outcome<PrintedPaper> opened(Version version, Use use) {
        String file = FOLDER + version.kind().template();
        Class<? extends Record> fields = version.kind().content().fields();
        try (XWPFTemplate template = XWPFTemplate.compile(new ByteArrayInputStream(version.bytes()), loops(fields))) {
            Set<String> unknown = TemplateFields.unknown(fields, told(version.kind()), template);
            return unknown.isEmpty()
                    ? Outcome.done(use.of(template))
                    : Outcome.refused(Refusal.conflict("templateField", file, String.join("  ", unknown)));
        } catch (ResolverException | RenderException e) {
            return Outcome.refused(unpaired(file, String.valueOf(e.getMessage())));
        } catch (POIXMLException | UnsupportedFileFormatException | EmptyFileException | IOException e) {
            return Outcome.refused(Refusal.conflict("templateUnreadable", file, String.valueOf(e.getMessage())));
        }
    }

    /** The names of what paths beside the main one tell after the moments of this kind; of all of them while it has none. */
    public Set<String> told(PaperKind kind) {
        return facts.stream()
                .filter(path -> kind.issuedAfter().isEmpty()
                        || path.deeds().stream().anyMatch(deed -> kind.issuedAfter(deed.name())))
                .flatMap(path -> path.fields().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of {@link #told} that name somebody, of whatever kind of paper. */
    public Set<String> persons() {
        return facts.stream().flatMap(path -> path.persons().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** A field that is a list, put into a table, prints the row below it once for each of its elements. */
    private static Configure loops(Class<? extends Record> fields) {
        ConfigureBuilder configure = Configure.builder().setRenderDataComputeFactory(FactBlocks::compute);
        TemplateFields.lists(fields).keySet().forEach(list -> configure.bind(list, new LoopRowTableRenderPolicy()));
        return configure.build();
    }

    private static Refusal unpaired(String file, String message) {
        Matcher mark = MARK.matcher(message);
        return mark.find()
                ? Refusal.conflict("templateLoop", file, mark.group())
                : Refusal.conflict("templateUnreadable", file, message);
    }

    private static <T> void known(Class<T> kind, T ours) {
        if (System.getProperty(kind.getName()) == null) {
            System.setProperty(kind.getName(), ours.getClass().getName());
        }
    }

    private Resource resource(String name) {
        Path operator = operators.resolve(name);
        return Files.exists(operator) ? new FileSystemResource(operator) : new ClassPathResource(FOLDER + name);
    }

    private static byte[] bytes(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
