package cn.zhenggai.dataimport.web;

import cn.zhenggai.dataimport.run.ImportRun;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.dataimport.run.RunState;
import cn.zhenggai.dataimport.run.WritingBad;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Sends the rows that came to nothing as a workbook; there is none while nobody knows of any. */
@Component
class BadRows {

    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReadingImports imports;
    private final WritingBad writing;

    BadRows(ReadingImports imports, WritingBad writing) {
        this.imports = imports;
        this.writing = writing;
    }

    void send(Actor actor, long id, Locale locale, HttpServletResponse response) throws IOException {
        ImportRun run = imports.require(actor, id);
        if (run.state() == RunState.READING || imports.counts(run).bad() == 0) {
            throw new NotFound("No bad rows of " + id);
        }
        response.setContentType(WORKBOOK);
        response.setHeader("Content-Disposition", "attachment; filename=\"bad-rows-" + id + ".xlsx\"");
        writing.write(run, response.getOutputStream(), locale);
    }
}
