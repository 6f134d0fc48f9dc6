package cn.zhenggai.organisation.school;

import cn.zhenggai.shared.Actor;
import java.util.List;

/** What a feature tells of a school on the school's page. Each feature declares one as a bean; the page knows none of them. */
public interface SchoolPart {

    /** Where its cards stand: the lower the higher. */
    int order();

    /** Within what the reader may see, by two statements at most; nothing where nothing of it is his business. */
    List<SchoolCard> of(KnownSchool school, Actor reader);
}
