package cn.zhenggai.dataimport.run;

import cn.zhenggai.shared.Outcome;
import cn.zhenggai.sheet.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of runs, kept in pieces in the database, so that every node has them and a backup too. */
@Component
class KeptFiles {

    private static final int PIECE = 512 * 1024;

    private final JdbcClient jdbc;

    KeptFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long run, Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            int place = 0;
            for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                jdbc.sql("insert into import_piece (run_id, place, content) values (:run, :place, :content)")
                        .param("run", run)
                        .param("place", place++)
                        .param("content", piece)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(long run) {
        jdbc.sql("delete from import_piece where run_id = :run")
                .param("run", run)
                .update();
    }

    /** Holds the file open as a workbook while it is used. */
    <T> Outcome<T> with(ImportRun run, Function<Workbook, Outcome<T>> use) {
        try {
            Path file = Files.createTempFile("import-", "");
            try {
                bring(run.id(), file);
                return opened(file, run.pasted(), use);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> Outcome<T> opened(Path file, boolean pasted, Function<Workbook, Outcome<T>> use) throws IOException {
        Outcome<Workbook> opened =
                pasted ? Workbook.pasted(Files.readString(file, StandardCharsets.UTF_8)) : Workbook.open(file);
        if (opened.result() == null) {
            return opened.then(use);
        }
        try (Workbook book = opened.result()) {
            return use.apply(book);
        }
    }

    private void bring(long run, Path file) throws IOException {
        List<Integer> places = jdbc.sql("select place from import_piece where run_id = :run order by place")
                .param("run", run)
                .query(Integer.class)
                .list();
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int place : places) {
                out.write(jdbc.sql("select content from import_piece where run_id = :run and place = :place")
                        .param("run", run)
                        .param("place", place)
                        .query((row, n) -> row.getBytes("content"))
                        .single());
            }
        }
    }
}
