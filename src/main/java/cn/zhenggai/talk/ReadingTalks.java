package cn.zhenggai.talk;

import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The talks about a case, for those who may see it. */
@Service
public class ReadingTalks {

    private final Talks talks;
    private final ReadingCase reading;

    ReadingTalks(Talks talks, ReadingCase reading) {
        this.talks = talks;
        this.reading = reading;
    }

    /** Latest first. Throws {@code CaseNotFound} for a case that the reader may not see. */
    @Transactional(readOnly = true)
    public List<TalkView> of(CaseNumber number, Actor reader) {
        reading.mustSee(number, reader);
        Names names = Names.of(reader);
        return talks.findByCaseNumberOrderByPlaceDesc(number).stream()
                .map(talk -> talk.view(names))
                .toList();
    }
}
