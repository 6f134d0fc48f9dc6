package cn.zhenggai.owed;

import cn.zhenggai.shared.Actor;
import java.util.List;

/** What a feature tells somebody that he owes. Each feature declares one as a bean; the first page knows none of them. */
public interface Owing {

    /** Where its cards stand: the lower the higher. */
    int order();

    /** Of today and of the seven days that begin with it, by three statements at most; nothing where nothing is his business. */
    List<OwedCard> of(Actor reader);
}
