package cn.zhenggai.demo.acting;

import cn.zhenggai.shared.CaseNumber;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the past has been played, kept with each deed in its own transaction, so that a restart goes on there. */
@Component
@Profile("demo")
class Bookmark {

    record Place(int wanted, int played, int opened, boolean finished) {}

    private final JdbcClient jdbc;

    Bookmark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The beginning, where nothing was played yet.
     *
     * @param wanted how many cases a past that begins now has; one that began keeps its number
     */
    Place place(int wanted) {
        return jdbc.sql("select wanted, played, opened, finished from demo_play where id = 1")
                .query((row, n) -> new Place(
                        row.getInt("wanted"), row.getInt("played"), row.getInt("opened"), row.getBoolean("finished")))
                .optional()
                .orElseGet(() -> begin(wanted));
    }

    void played(int openings) {
        jdbc.sql("update demo_play set played = played + 1, opened = opened + :opening where id = 1")
                .param("opening", openings)
                .update();
    }

    void finish() {
        jdbc.sql("update demo_play set finished = true where id = 1").update();
    }

    void opened(int caseNo, CaseNumber number) {
        jdbc.sql("insert into demo_case (script_no, number, left_alone) values (:no, :number, false)")
                .param("no", caseNo)
                .param("number", number.value())
                .update();
    }

    void visited(int visitNo, long visit) {
        jdbc.sql("insert into demo_visit (script_no, visit_id) values (:no, :visit)")
                .param("no", visitNo)
                .param("visit", visit)
                .update();
    }

    Optional<Long> visitOf(int visitNo) {
        return jdbc.sql("select visit_id from demo_visit where script_no = :no")
                .param("no", visitNo)
                .query(Long.class)
                .optional();
    }

    /** The case as it is known to everybody; empty when a visitor took it over, and it goes its own way. */
    Optional<CaseNumber> numberOf(int caseNo) {
        return jdbc.sql("select number from demo_case where script_no = :no and not left_alone")
                .param("no", caseNo)
                .query(String.class)
                .optional()
                .map(CaseNumber::of);
    }

    void leaveAlone(int caseNo) {
        jdbc.sql("update demo_case set left_alone = true where script_no = :no")
                .param("no", caseNo)
                .update();
    }

    private Place begin(int wanted) {
        jdbc.sql("insert into demo_play (id, wanted, played, opened, finished) values (1, :wanted, 0, 0, false)")
                .param("wanted", wanted)
                .update();
        return new Place(wanted, 0, 0, false);
    }
}
