package cn.zhenggai.dataimport.run;

import cn.zhenggai.dataimport.Difference;
import cn.zhenggai.dataimport.Judgement;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.dataimport.Made;
import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.Keyset;
import cn.zhenggai.shared.table.Kind;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of runs. */
@Component
class RunRows {

    private static final Keyset<StoredRow> ORDER = Keyset.up("place", Kind.NUMBER, StoredRow::place);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final KeptJson json;

    RunRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches, KeptJson json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** The ids of the rows are not looked at. */
    void add(long run, List<StoredRow> rows) {
        MapSqlParameterSource[] lines =
                rows.stream().map(row -> parameters(run, row)).toArray(MapSqlParameterSource[]::new);
        batches.batchUpdate("""
                insert into import_row (run_id, place, kind, sheet, line, row_key, verdict, state, said, differences, reasons, notes)
                values (:run, :place, :kind, :sheet, :line, :key, :verdict, :state, :said, :differences, :reasons, :notes)""", lines);
    }

    private MapSqlParameterSource parameters(long run, StoredRow row) {
        Judgement judgement = row.judgement();
        return new MapSqlParameterSource("run", run)
                .addValue("place", row.place())
                .addValue("kind", row.kind())
                .addValue("sheet", cut(row.sheet(), 120))
                .addValue("line", row.line())
                .addValue("key", cut(judgement.key(), 200))
                .addValue("verdict", judgement.verdict().name())
                .addValue("state", row.state().name())
                .addValue("said", json.write(row.said().values()))
                .addValue("differences", json.write(judgement.differences()))
                .addValue("reasons", json.write(judgement.reasons()))
                .addValue("notes", json.write(row.notes()));
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    void forget(long run) {
        jdbc.sql("delete from import_row where run_id = :run").param("run", run).update();
    }

    /** Index ix_import_row_kind. */
    RowCounts counts(long run) {
        return new RowCounts(jdbc.sql("""
                        select kind, verdict, state, count(*) rows_of from import_row where run_id = :run
                        group by kind, verdict, state""")
                .param("run", run)
                .query((row, n) -> new RowCounts.Count(
                        row.getString("kind"),
                        Verdict.valueOf(row.getString("verdict")),
                        RowState.valueOf(row.getString("state")),
                        row.getInt("rows_of")))
                .list());
    }

    /**
     * Index ix_import_row_verdict.
     *
     * @param kind of which only, empty for all
     */
    List<StoredRow> page(long run, String kind, Verdict verdict, int from, int limit) {
        return jdbc.sql("""
                        select * from import_row where run_id = :run and verdict = :verdict
                          and (:kind = '' or kind = :kind)
                        order by place limit :limit offset :from""")
                .param("run", run)
                .param("kind", kind)
                .param("verdict", verdict.name())
                .param("limit", limit)
                .param("from", from)
                .query(this::read)
                .list();
    }

    /** Those of any verdict and state by the key uk_import_row, others by the index of theirs. */
    Slice<StoredRow> slice(
            long run, @Nullable Verdict verdict, @Nullable RowState state, @Nullable String after, int limit) {
        Keyset.Start start = ORDER.from(after);
        return ORDER.slice(
                jdbc.sql("select * from import_row where run_id = :run"
                                + (verdict == null ? "" : " and verdict = :verdict")
                                + (state == null ? "" : " and state = :state") + start.sql() + ORDER.orderBy()
                                + " limit :limit")
                        .param("run", run)
                        .param("verdict", verdict == null ? null : verdict.name())
                        .param("state", state == null ? null : state.name())
                        .params(start.values())
                        .param("limit", limit + 1)
                        .query(this::read)
                        .list(),
                limit);
    }

    /** Those of which something went wrong after they were shown. Index ix_import_row_state. */
    List<StoredRow> inState(long run, String kind, RowState state, int from, int limit) {
        return jdbc.sql("""
                        select * from import_row where run_id = :run and state = :state
                          and (:kind = '' or kind = :kind)
                        order by place limit :limit offset :from""")
                .param("run", run)
                .param("kind", kind)
                .param("state", state.name())
                .param("limit", limit)
                .param("from", from)
                .query(this::read)
                .list();
    }

    /** Index ix_import_row_state. */
    List<Long> waiting(long run, RowState state, boolean lastFirst, int limit) {
        return jdbc.sql("select id from import_row where run_id = :run and state = :state order by place "
                        + (lastFirst ? "desc" : "asc") + " limit :limit")
                .param("run", run)
                .param("state", state.name())
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Keeps it until the transaction ends. */
    StoredRow lock(long id) {
        return jdbc.sql("select * from import_row where id = :id for update")
                .param("id", id)
                .query(this::read)
                .single();
    }

    Optional<StoredRow> find(long run, long id) {
        return jdbc.sql("select * from import_row where id = :id and run_id = :run")
                .param("id", id)
                .param("run", run)
                .query(this::read)
                .optional();
    }

    /** More was said of a row that was not done yet. */
    void said(long id, Line line, Judgement judgement) {
        jdbc.sql("""
                        update import_row set said = :said, verdict = :verdict, differences = :differences,
                            reasons = :reasons, state = :state
                        where id = :id""")
                .param("said", json.write(line.values()))
                .param("verdict", judgement.verdict().name())
                .param("differences", json.write(judgement.differences()))
                .param("reasons", json.write(judgement.reasons()))
                .param("state", RowState.of(judgement).name())
                .param("id", id)
                .update();
    }

    void became(long id, RowState state, @Nullable Made made) {
        jdbc.sql("update import_row set state = :state, became = :made where id = :id")
                .param("state", state.name())
                .param("made", made == null ? null : json.write(made))
                .param("id", id)
                .update();
    }

    /** They were judged before somebody said otherwise. */
    void contradict(long run, Map<Integer, Refusal.Reason> places) {
        MapSqlParameterSource[] lines = places.entrySet().stream()
                .map(place -> new MapSqlParameterSource("run", run)
                        .addValue("place", place.getKey())
                        .addValue("none", json.write(List.of()))
                        .addValue("reasons", json.write(List.of(place.getValue()))))
                .toArray(MapSqlParameterSource[]::new);
        if (lines.length > 0) {
            batches.batchUpdate("""
                    update import_row set verdict = 'REFUSED', state = 'NOTHING', differences = :none, reasons = :reasons
                    where run_id = :run and place = :place""", lines);
        }
    }

    void refused(long id, RowState state, List<Refusal.Reason> reasons) {
        jdbc.sql("update import_row set state = :state, reasons = :reasons where id = :id")
                .param("state", state.name())
                .param("reasons", json.write(reasons))
                .param("id", id)
                .update();
    }

    private StoredRow read(ResultSet row, int n) throws SQLException {
        byte @Nullable [] became = row.getBytes("became");
        return new StoredRow(
                row.getLong("id"),
                row.getInt("place"),
                row.getString("kind"),
                row.getString("sheet"),
                row.getInt("line"),
                RowState.valueOf(row.getString("state")),
                new Line(json.read(row.getBytes("said"), new TypeReference<Map<String, String>>() {})),
                new Judgement(
                        Verdict.valueOf(row.getString("verdict")),
                        row.getString("row_key"),
                        json.read(row.getBytes("differences"), new TypeReference<List<Difference>>() {}),
                        json.read(row.getBytes("reasons"), new TypeReference<List<Refusal.Reason>>() {})),
                json.read(row.getBytes("notes"), new TypeReference<List<StoredRow.FieldNote>>() {}),
                became == null ? null : json.read(became, new TypeReference<Made>() {}));
    }
}
