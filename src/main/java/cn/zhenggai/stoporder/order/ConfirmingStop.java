package cn.zhenggai.stoporder.order;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.stoporder.StopState;
import cn.zhenggai.task.Step;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was stopped on a word is put in writing, late or not: it has held all the while. */
@Service
public class ConfirmingStop {

    private final StopDesk desk;
    private final SideProcess process;

    ConfirmingStop(StopDesk desk, SideProcess process) {
        this.desk = desk;
        this.process = process;
    }

    @Transactional
    public Outcome<CaseNumber> confirm(CaseNumber number, Actor actor, Integer place, String note) {
        return desk.take(number, actor, Action.CONFIRM_STOP, place, Set.of(StopState.TO_CONFIRM))
                .unless(held -> StopLevel.below(held, actor))
                .unless(held -> noteTooLong(note))
                .map(held -> confirm(held, actor, note));
    }

    private static Optional<Refusal> noteTooLong(String note) {
        return new Checks().optionalText(note, "note", 1000).refusal();
    }

    private CaseNumber confirm(StopDesk.Held held, Actor actor, String note) {
        RectificationCase subject = held.subject();
        held.order().confirmed(subject, actor, held.now());
        desk.lay(
                held,
                actor,
                subject.course().noted(CaseDeed.CONFIRM_STOP),
                note == null || note.isBlank() ? held.order().description() : note);
        process.done(subject.number(), Step.CONFIRM_STOP, held.order().place(), actor, "confirmed");
        return subject.number();
    }
}
