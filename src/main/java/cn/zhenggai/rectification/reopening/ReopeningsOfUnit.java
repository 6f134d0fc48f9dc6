package cn.zhenggai.rectification.reopening;

import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.organisation.handover.UnitWork;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.handover.MovingCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.task.Step;
import java.time.Clock;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Closed cases of a unit that somebody wants to begin again: decided on for the successor, or not at all. */
@Component
@Order(2)
class ReopeningsOfUnit implements UnitWork {

    private final CaseDesk desk;
    private final Reopenings reopenings;
    private final MovingCase moving;
    private final SideProcess process;
    private final Clock clock;

    ReopeningsOfUnit(CaseDesk desk, Reopenings reopenings, MovingCase moving, SideProcess process, Clock clock) {
        this.desk = desk;
        this.reopenings = reopenings;
        this.moving = moving;
        this.process = process;
        this.clock = clock;
    }

    @Override
    public List<Piece> of(UnitCard unit) {
        return unit.kind() == UnitKind.SCHOOL || unit.kind() == UnitKind.SECTION
                ? reopenings.waitingIn(unit).stream().map(this::piece).toList()
                : List.of();
    }

    private Piece piece(CaseNumber number) {
        RectificationCase subject = desk.read(number);
        boolean secret = subject.hazard().confidential();
        return new Piece(
                "REOPENING",
                number.value(),
                1,
                CaseAddress.page(number),
                secret ? null : subject.hazard().title(),
                secret ? null : subject.jurisdiction().schoolName(),
                Step.DECIDE_REOPENING.name(),
                ReopeningPath.decider(subject),
                null);
    }

    @Override
    public void moveOn(UnitCard from, UnitCard to, String note, Actor by) {
        reopenings.waitingIn(from).forEach(number -> moving.move(desk.takeForSystem(number), from, to, note, by));
    }

    @Override
    public void end(UnitCard unit, String reason, Actor by) {
        reopenings.waitingIn(unit).forEach(number -> lapse(desk.takeForSystem(number), reason, by));
    }

    private void lapse(RectificationCase subject, String reason, Actor by) {
        reopenings.of(subject.id(), Names.all()).stream()
                .filter(ReopeningRow::waits)
                .forEach(waiting -> {
                    reopenings.lapsed(subject, waiting.place(), by, reason, BureauTime.now(clock));
                    process.done(subject.number(), Step.DECIDE_REOPENING, waiting.place(), by, "keptClosed");
                });
        desk.note(subject, by, subject.course().keptClosed(), Told.note(reason));
    }
}
