package cn.zhenggai.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.dataimport.run.DecidingRun;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.dataimport.run.RowState;
import cn.zhenggai.dataimport.run.RunState;
import cn.zhenggai.dataimport.run.TakingIn;
import cn.zhenggai.shared.Actor;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table of people on its way into a server that is killed. Whoever starts and kills it says when. */
@TestComponent
public class KilledImport {

    private static final int ROWS = 600;

    private final TestCounty county;
    private final TakingIn taking;
    private final DecidingRun deciding;
    private final ReadingImports imports;
    private final JdbcClient jdbc;
    private long run;

    KilledImport(TestCounty county, TakingIn taking, DecidingRun deciding, ReadingImports imports, JdbcClient jdbc) {
        this.county = county;
        this.taking = taking;
        this.deciding = deciding;
        this.imports = imports;
        this.jdbc = jdbc;
    }

    public void begin() throws IOException {
        String rows = IntStream.range(0, ROWS)
                .mapToObj(i -> "k%d,张三,%s,整改责任人\n".formatted(i, TestCounty.SCHOOL))
                .collect(Collectors.joining());
        county.settle();
        run = taking.pasted(admin(), "people", "人员", "登录名,姓名,单位,角色\n" + rows).orThrow();
    }

    public boolean read() {
        return count("select count(*) from import_row where run_id = :run") > 0;
    }

    public boolean previewed() {
        return state() == RunState.PREVIEW;
    }

    public void confirm() {
        assertThat(imports.counts(imports.require(admin(), run)).of(Verdict.NEW))
                .isEqualTo(ROWS);
        deciding.confirm(admin(), run).orThrow();
    }

    public boolean begun() {
        return rows(RowState.DONE) > 0;
    }

    public void isInTheMiddle() {
        assertThat(rows(RowState.WAITING)).isBetween(1, ROWS - 1);
        assertThat(count("""
                        select (select count(*) from person where login like 'k%')
                             - (select count(*) from import_row where run_id = :run and state = 'DONE')""")).as("a row is done together with its person").isZero();
    }

    public boolean done() {
        return state() == RunState.DONE;
    }

    /** Somebody done a second time would be there already, and his row would have come to nothing. */
    public void everythingHappenedOnce() {
        assertThat(rows(RowState.DONE)).isEqualTo(ROWS);
        assertThat(count("select count(distinct place) from import_row where run_id = :run"))
                .isEqualTo(ROWS);
        assertThat(people()).isEqualTo(ROWS);
        assertThat(count("select count(distinct version) from person where login like 'k%' and :run > 0"))
                .isEqualTo(1);
    }

    private int people() {
        return count("select count(*) from person where login like 'k%' and :run > 0");
    }

    private RunState state() {
        return imports.require(admin(), run).state();
    }

    private int rows(RowState state) {
        return imports.counts(imports.require(admin(), run)).in(state);
    }

    private int count(String sql) {
        return jdbc.sql(sql).param("run", run).query(Integer.class).single();
    }

    private Actor admin() {
        return county.actor("admin");
    }
}
