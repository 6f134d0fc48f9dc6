package cn.zhenggai.dataimport.run;

import cn.zhenggai.operation.NodeName;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Refusal;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The runs, and who has one in hand. */
@Component
class Runs {

    /** What a dead server had in hand is taken up by another after that. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final KeptJson json;
    private final Clock clock;
    private final NodeName node;

    Runs(JdbcClient jdbc, KeptJson json, Clock clock, NodeName node) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.node = node;
    }

    /** What this server had in hand when it was killed need not wait until its lease has run out. */
    @PostConstruct
    void layOwn() {
        jdbc.sql("update import_run set leased_until = null where leased_by = :node and leased_until is not null")
                .param("node", node.value())
                .update();
    }

    long add(Actor by, Sending sent, String sha256, String layout) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into import_run (kind, bureau_id, file_name, pasted, at_once, sha256, layout, state,
                            begun_by, begun_by_name, begun_at)
                        values (:kind, :bureau, :name, :pasted, :atOnce, :sha256, :layout, 'READING', :by, :byName, :now)""")
                .param("kind", sent.kind())
                .param("bureau", by.bureauId())
                .param("name", sent.name())
                .param("pasted", sent.pasted())
                .param("atOnce", sent.atOnce())
                .param("sha256", sha256)
                .param("layout", layout)
                .param("by", by.personId())
                .param("byName", by.name())
                .param("now", BureauTime.column(BureauTime.now(clock)))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    Optional<ImportRun> find(long id) {
        return jdbc.sql("select * from import_run where id = :id")
                .param("id", id)
                .query(ImportRun::read)
                .optional();
    }

    /** Keeps it until the transaction ends. */
    Optional<ImportRun> lock(long id) {
        return jdbc.sql("select * from import_run where id = :id for update")
                .param("id", id)
                .query(ImportRun::read)
                .optional();
    }

    /**
     * The latest first. Index ix_import_run_bureau.
     *
     * @param ofOthers also what others brought in
     */
    List<ImportRun> latest(Actor reader, Collection<String> kinds, boolean ofOthers, int limit) {
        return jdbc.sql("""
                        select * from import_run where bureau_id = :bureau and kind in (:kinds)
                            and (:ofOthers or begun_by = :reader)
                        order by id desc limit :limit""")
                .param("bureau", reader.bureauId())
                .param("ofOthers", ofOthers)
                .param("reader", reader.personId())
                .param("kinds", kinds)
                .param("limit", limit)
                .query(ImportRun::read)
                .list();
    }

    /** Index ix_import_run_state. */
    List<ImportRun> atWork() {
        return jdbc.sql("select * from import_run where state in (:states) order by id")
                .param("states", RunState.AT_WORK.stream().map(Enum::name).toList())
                .query(ImportRun::read)
                .list();
    }

    /** False when it was not in that state any more. */
    boolean advance(long id, RunState from, RunState to) {
        boolean ends = !to.atWork() && !to.open();
        return jdbc.sql("""
                                update import_run set state = :to, leased_until = null, ended_at = :ended
                                where id = :id and state = :from""")
                        .param("to", to.name())
                        .param("from", from.name())
                        .param("id", id)
                        .param("ended", ends ? BureauTime.column(BureauTime.now(clock)) : null)
                        .update()
                == 1;
    }

    /** From now on somebody looks at it himself. */
    void lookedAt(long id) {
        jdbc.sql("update import_run set at_once = false where id = :id")
                .param("id", id)
                .update();
    }

    void confirmed(long id, Actor by) {
        signed(id, by, "confirmed");
    }

    void takenBack(long id, Actor by) {
        signed(id, by, "taken_back");
    }

    private void signed(long id, Actor by, String what) {
        jdbc.sql("update import_run set " + what + "_by = :by, " + what + "_by_name = :name, " + what
                        + "_at = :now where id = :id")
                .param("by", by.personId())
                .param("name", by.name())
                .param("now", BureauTime.column(BureauTime.now(clock)))
                .param("id", id)
                .update();
    }

    /** False while somebody else has it in hand. */
    boolean take(long id, RunState state) {
        return leased(id, state, " and (leased_until is null or leased_until < :now)");
    }

    /** For who has it in hand; false when it is not in that state any more. */
    boolean keep(long id, RunState state) {
        return leased(id, state, " and :now is not null");
    }

    private boolean leased(long id, RunState state, String condition) {
        return jdbc.sql(
                                "update import_run set leased_until = :until, leased_by = :node where id = :id and state = :state"
                                        + condition)
                        .param("node", node.value())
                        .param("until", BureauTime.column(BureauTime.now(clock).plus(LEASE)))
                        .param("now", BureauTime.column(BureauTime.now(clock)))
                        .param("id", id)
                        .param("state", state.name())
                        .update()
                == 1;
    }

    void lay(long id) {
        jdbc.sql("update import_run set leased_until = null where id = :id")
                .param("id", id)
                .update();
    }

    void looked(long id, Looked looked) {
        jdbc.sql("update import_run set looked = :looked where id = :id")
                .param("looked", json.write(looked))
                .param("id", id)
                .update();
    }

    Optional<Looked> looked(long id) {
        return kept(id, "looked").map(kept -> json.read(kept, new TypeReference<Looked>() {}));
    }

    void failed(long id, Refusal refusal) {
        jdbc.sql("update import_run set failure = :failure where id = :id")
                .param("failure", json.write(refusal.reasons()))
                .param("id", id)
                .update();
    }

    List<Refusal.Reason> failure(long id) {
        return kept(id, "failure")
                .map(kept -> json.read(kept, new TypeReference<List<Refusal.Reason>>() {}))
                .orElse(List.of());
    }

    private Optional<byte[]> kept(long id, String column) {
        return jdbc.sql("select " + column + " from import_run where id = :id and " + column + " is not null")
                .param("id", id)
                .query((row, n) -> row.getBytes(column))
                .optional();
    }
}
