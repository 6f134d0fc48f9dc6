package cn.zhenggai.rectification;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes into the log of a case what was decided about it elsewhere, in the transaction of the decision. */
@Service
public class NotingDecision {

    private final CaseDesk desk;
    private final Clock clock;

    NotingDecision(CaseDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Takes the lock of the case. Each call is a line of its own.
     *
     * @param word its name for readers is message {@code case.log.<word>}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(CaseNumber number, Actor by, String word, String note) {
        note(number, by, word, note, subject -> {});
    }

    void note(CaseNumber number, Actor by, String word, String note, Consumer<RectificationCase> change) {
        RectificationCase subject = desk.takeForSystem(number);
        change.accept(subject);
        desk.lay(new CaseDesk.Taken(subject, subject.state, List.of(), null, BureauTime.now(clock)), by, word, note);
    }
}
