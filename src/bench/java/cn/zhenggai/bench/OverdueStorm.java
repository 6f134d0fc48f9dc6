package cn.zhenggai.bench;

import cn.zhenggai.escalation.watch.EscalatingOverdue;
import cn.zhenggai.escalation.watch.RemindingResponsible;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/**
 * The product's watch on the morning on which every case is overdue: it runs until it finds nothing more. A case has one
 * step taken, six people are named for it, and each of them has a message in the inbox that waits for the digest.
 */
class OverdueStorm implements Contestant {

    /** The bureau's Tuesday, nine o'clock; the last day was Monday. */
    private static final Duration TO_TUESDAY = Duration.ofHours(65);

    private static final List<String> WRITTEN = List.of(
            "post_line", "message", "delivery", "digest_day", "escalation_addressee", "escalation", "watch_trouble");

    private final int cases;
    private final boolean inServer;
    private final JdbcTemplate jdbc;
    private final RemindingResponsible reminding;
    private final EscalatingOverdue escalating;
    private final ApplicationContext product;

    OverdueStorm(ApplicationContext product, BenchSettings settings) {
        this.product = product;
        this.cases = settings.cases();
        this.inServer = settings.database() != TestDatabase.H2;
        this.jdbc = product.getBean(JdbcTemplate.class);
        this.reminding = product.getBean(RemindingResponsible.class);
        this.escalating = product.getBean(EscalatingOverdue.class);
        MovableClock clock = product.getBean(MovableClock.class);
        clock.forward(TO_TUESDAY);
        LocalDate monday = BureauTime.today(clock).minusDays(1);
        County county = new County(jdbc);
        county.settle();
        county.open(cases, monday);
    }

    @Override
    public String name() {
        return "the watch";
    }

    @Override
    public void prepare() {
        jdbc.execute((Connection connection) -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(inServer ? "set foreign_key_checks = 0" : "set referential_integrity false");
                for (String table : WRITTEN) {
                    statement.execute("truncate table " + table);
                }
                statement.execute(inServer ? "set foreign_key_checks = 1" : "set referential_integrity true");
            }
            return null;
        });
    }

    @Override
    public void run() {
        int taken;
        do {
            taken = reminding.remind() + escalating.escalate();
        } while (taken > 0);
    }

    @Override
    public void check() {
        long people = (long) cases * County.TOLD_OF_EACH;
        expect("steps", cases, "select count(*) from escalation where state = 'TAKEN' and kind = 'OVERDUE'");
        expect("steps in all", cases, "select count(*) from escalation");
        expect("cases with a step", cases, "select count(distinct case_id) from escalation");
        expect("addressees", people, "select count(*) from escalation_addressee");
        expect("messages", people, "select count(*) from message where way = 'DIGEST' and delivery_id is null");
        expect("messages in all", people, "select count(*) from message");
        expect("told", people, "select count(*) from (select distinct escalation_id, recipient_id from message) once");
    }

    /** Makes the digests of the day, as the product does by itself each morning. */
    void digests() {
        product.getBeansOfType(ScheduledTaskHolder.class).values().stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .filter(task -> task.toString().contains("BuildingDigests"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing builds digests"))
                .getTask()
                .getRunnable()
                .run();
    }

    /** @return how many people get a digest, each one */
    long checkDigests() {
        long people = Math.min(cases, County.SCHOOLS) == County.SCHOOLS
                ? County.people()
                : count("select count(distinct recipient_id) from message");
        expect("digests", people, "select count(*) from delivery where kind = 'DIGEST' and state = 'DUE'");
        expect("mails in all", people, "select count(*) from delivery");
        expect("people with a digest", people, "select count(distinct recipient_id) from delivery");
        expect("messages without a digest", 0, """
                select count(*) from message m where not exists
                    (select 1 from delivery d where d.id = m.delivery_id and d.recipient_id = m.recipient_id)""");
        return people;
    }

    long messages() {
        return count("select count(*) from message");
    }

    private void expect(String what, long wanted, String sql) {
        long found = count(sql);
        if (found != wanted) {
            throw new IllegalStateException(what + ": " + found + " and not " + wanted);
        }
    }

    private long count(String sql) {
        return jdbc.queryForObject(sql, Long.class);
    }
}
