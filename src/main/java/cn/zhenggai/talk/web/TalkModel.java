package cn.zhenggai.talk.web;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.talk.ReadingTalks;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the talks about a case, also after a form was refused. */
@Component
class TalkModel {

    private final ReadingTalks talks;
    private final ReadingCase reading;
    private final Clock clock;

    TalkModel(ReadingTalks talks, ReadingCase reading, Clock clock) {
        this.talks = talks;
        this.reading = reading;
        this.clock = clock;
    }

    String show(CaseNumber number, Actor actor, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("talks", talks.of(number, actor));
        model.addAttribute("mayHold", reading.standing(number, actor).allowed().contains(Action.HOLD_TALK));
        model.addAttribute("reader", actor.name());
        model.addAttribute("today", BureauTime.today(clock));
        return "talk/talk";
    }
}
