package cn.zhenggai.talk;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.CaseLogged;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows what is decided elsewhere: the ladder calls for a talk, and the end of a case makes it needless. */
@Component
class HearingOfTalks {

    private final CaseDesk desk;
    private final Talks talks;
    private final SideProcess process;
    private final Clock clock;

    HearingOfTalks(CaseDesk desk, Talks talks, SideProcess process, Clock clock) {
        this.desk = desk;
        this.talks = talks;
        this.process = process;
        this.clock = clock;
    }

    @EventListener
    void logged(CaseLogged event) {
        if (event.deed() == CaseDeed.ESCALATE_TALK) {
            decided(event);
        } else if (event.from() != event.to() && !event.to().open()) {
            ended(event);
        }
    }

    /** One that is called for while another still waits is held together with it. */
    private void decided(CaseLogged event) {
        if (talks.waiting(event.number()).isEmpty()) {
            RectificationCase subject = desk.takeForSystem(event.number());
            AdmonitoryTalk talk = talks.save(new AdmonitoryTalk(
                    subject, talks.nextOf(subject), event.by(), event.note(), BureauTime.now(clock)));
            process.begin(TalkPath.MODEL, event.number(), talk.place(), event.by(), "decided");
        }
    }

    private void ended(CaseLogged event) {
        talks.waiting(event.number()).ifPresent(talk -> {
            talk.lapsed();
            talks.save(talk);
            process.tell("talkLapsed", event.number(), talk.place(), event.by());
        });
    }
}
