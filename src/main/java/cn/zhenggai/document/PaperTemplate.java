package cn.zhenggai.document;

import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.exception.ResolverException;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The template of the case file: the operator's file when there is one, else the one that came with the program. */
@Component
class PaperTemplate {

    static final String FILE = "config/templates/case-file.docx";

    private final Path operators;

    PaperTemplate() {
        this(Path.of(FILE));
    }

    PaperTemplate(Path operators) {
        this.operators = operators;
    }

    /** Read anew each time, so that a changed template counts at once. Refused when the template is at fault. */
    Outcome<byte[]> filled(CaseFile file) {
        byte[] source = source();
        Configure configure =
                Configure.builder().bind("log", new LoopRowTableRenderPolicy()).build();
        try (XWPFTemplate template = XWPFTemplate.compile(new ByteArrayInputStream(source), configure)) {
            Set<String> unknown = TemplateFields.unknown(template.getXWPFDocument(), template.getElementTemplates());
            if (!unknown.isEmpty()) {
                return Outcome.refused(Refusal.conflict("templateField", FILE, String.join("  ", unknown)));
            }
            ByteArrayOutputStream paper = new ByteArrayOutputStream();
            template.render(file).write(paper);
            return Outcome.done(paper.toByteArray());
        } catch (ResolverException
                | POIXMLException
                | UnsupportedFileFormatException
                | EmptyFileException
                | IOException e) {
            return Outcome.refused(Refusal.conflict("templateUnreadable", FILE, String.valueOf(e.getMessage())));
        }
    }

    private byte[] source() {
        Resource source = Files.exists(operators) ? new FileSystemResource(operators) : new ClassPathResource(FILE);
        try {
            return source.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
