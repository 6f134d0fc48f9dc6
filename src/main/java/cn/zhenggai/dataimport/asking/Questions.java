package cn.zhenggai.dataimport.asking;

import cn.zhenggai.dataimport.Answers;
import cn.zhenggai.dataimport.FileQuestion;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What runs ask, and what was answered. Answers outlive the reading in which they were asked for. */
@Component
public class Questions {

    /** More are not answered on one page; whoever has so many mends the file. */
    private static final int MOST = 300;

    private static final int LONGEST = 240;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final ObjectMapper json;

    Questions(JdbcClient jdbc, NamedParameterJdbcTemplate batches, ObjectMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** @param file as it was called */
    public Told told(long run, String file) {
        return new Told(answers(run), file);
    }

    public Answers answers(long run) {
        Map<String, String> said = new HashMap<>();
        jdbc.sql("select question, answer from import_answer where run_id = :run")
                .param("run", run)
                .query(row -> {
                    said.put(row.getString("question"), row.getString("answer"));
                });
        return new Answers(said);
    }

    public List<Asked> asked(long run) {
        return jdbc.sql("select asked, rows_of from import_question where run_id = :run order by place")
                .param("run", run)
                .query((row, n) -> new Asked(read(row.getBytes("asked")), row.getInt("rows_of")))
                .list();
    }

    /** In place of those of an earlier reading. */
    public void keep(long run, List<Asked> asked) {
        jdbc.sql("delete from import_question where run_id = :run")
                .param("run", run)
                .update();
        List<Asked> some = asked.stream()
                .filter(each -> each.question().key().length() <= LONGEST)
                .limit(MOST)
                .toList();
        MapSqlParameterSource[] rows = IntStream.range(0, some.size())
                .mapToObj(place -> new MapSqlParameterSource("run", run)
                        .addValue("place", place)
                        .addValue("asked", write(some.get(place).question()))
                        .addValue("rows", some.get(place).rows()))
                .toArray(MapSqlParameterSource[]::new);
        batches.batchUpdate(
                "insert into import_question (run_id, place, asked, rows_of) values (:run, :place, :asked, :rows)",
                rows);
    }

    public void answer(long run, Answers answers) {
        answers.said().forEach((question, answer) -> {
            jdbc.sql("delete from import_answer where run_id = :run and question = :question")
                    .param("run", run)
                    .param("question", question)
                    .update();
            jdbc.sql("insert into import_answer (run_id, question, answer) values (:run, :question, :answer)")
                    .param("run", run)
                    .param("question", question)
                    .param("answer", answer)
                    .update();
        });
    }

    public void forget(long run) {
        jdbc.sql("delete from import_question where run_id = :run")
                .param("run", run)
                .update();
        jdbc.sql("delete from import_answer where run_id = :run")
                .param("run", run)
                .update();
    }

    private byte[] write(FileQuestion question) {
        try {
            return json.writeValueAsBytes(question);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private FileQuestion read(byte[] kept) {
        try {
            return json.readValue(kept, FileQuestion.class);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
