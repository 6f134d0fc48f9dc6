package cn.zhenggai.document;

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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The templates of the papers: of each the operator's file when there is one, else the one that came with the program. */
@Component
class PaperTemplates {

    static final String FOLDER = "config/templates/";

    private static final Pattern MARK = Pattern.compile("(\\{\\{|\\[)[?/][^}\\]]*(}}|])");

    private final Path operators;

    PaperTemplates() {
        this(Path.of(FOLDER));
    }

    PaperTemplates(Path operators) {
        this.operators = operators;
    }

    /** Read anew each time, so that a changed template counts at once. Refused when the template is at fault. */
    Outcome<PrintedPaper> filled(String name, Record content) {
        return opened(Paper.of(content), template -> {
            ByteArrayOutputStream paper = new ByteArrayOutputStream();
            template.render(content).write(paper);
            return new PrintedPaper(name, paper.toByteArray());
        });
    }

    /** What is wrong with the operator's own template; empty as well when he has none. */
    Optional<Refusal> fault(Paper paper) {
        return Files.exists(operators.resolve(paper.file()))
                ? Optional.ofNullable(opened(paper, template -> null).refusal())
                : Optional.empty();
    }

    private interface Use {
        PrintedPaper of(XWPFTemplate template) throws IOException;
    }

    private Outcome<PrintedPaper> opened(Paper paper, Use use) {
        String file = FOLDER + paper.file();
        try (XWPFTemplate template = XWPFTemplate.compile(new ByteArrayInputStream(source(paper)), loops(paper))) {
            Set<String> unknown = TemplateFields.unknown(paper.fields(), template);
            return unknown.isEmpty()
                    ? Outcome.done(use.of(template))
                    : Outcome.refused(Refusal.conflict("templateField", file, String.join("  ", unknown)));
        } catch (ResolverException | RenderException e) {
            return Outcome.refused(unpaired(file, String.valueOf(e.getMessage())));
        } catch (POIXMLException | UnsupportedFileFormatException | EmptyFileException | IOException e) {
            return Outcome.refused(Refusal.conflict("templateUnreadable", file, String.valueOf(e.getMessage())));
        }
    }

    /** A field that is a list, put into a table, prints the row below it once for each of its elements. */
    private static Configure loops(Paper paper) {
        ConfigureBuilder configure = Configure.builder();
        TemplateFields.lists(paper.fields())
                .keySet()
                .forEach(list -> configure.bind(list, new LoopRowTableRenderPolicy()));
        return configure.build();
    }

    private static Refusal unpaired(String file, String message) {
        Matcher mark = MARK.matcher(message);
        return mark.find()
                ? Refusal.conflict("templateLoop", file, mark.group())
                : Refusal.conflict("templateUnreadable", file, message);
    }

    private byte[] source(Paper paper) {
        Path operator = operators.resolve(paper.file());
        Resource source = Files.exists(operator)
                ? new FileSystemResource(operator)
                : new ClassPathResource(FOLDER + paper.file());
        try {
            return source.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
