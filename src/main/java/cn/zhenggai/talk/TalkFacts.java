package cn.zhenggai.talk;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.sidepath.PaperFacts;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.time.PaperDay;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the record of a talk (约谈记录) tells. */
@Component
class TalkFacts implements PaperFacts {

    private final Talks talks;

    TalkFacts(Talks talks) {
        this.talks = talks;
    }

    @Override
    public Set<CaseDeed> deeds() {
        return Set.of(CaseDeed.HOLD_TALK);
    }

    @Override
    public Set<String> fields() {
        return Set.of(
                "talkers",
                "attendees",
                "heldAt",
                "venue",
                "matter",
                "said",
                "promise",
                "decidedBy",
                "decidedOn",
                "recordedBy");
    }

    @Override
    public Set<String> persons() {
        return Set.of("talkers", "attendees", "decidedBy", "recordedBy");
    }

    @Override
    public Map<String, String> facts(CaseNumber number, CaseDeed deed) {
        TalkView talk = talks.last(number).orElseThrow().view(Names.all());
        return Map.of(
                "talkers", String.valueOf(talk.talkers()),
                "attendees", String.valueOf(talk.attendees()),
                "heldAt", PaperDay.minute(talk.heldAt()),
                "venue", talk.venue(),
                "matter", Objects.toString(talk.reason(), ""),
                "said", talk.said(),
                "promise", talk.promise(),
                "decidedBy", Objects.toString(talk.decidedByName(), ""),
                "decidedOn", PaperDay.of(talk.decidedAt()),
                "recordedBy", String.valueOf(talk.recordedByName()));
    }
}
