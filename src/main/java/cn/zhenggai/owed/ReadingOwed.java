package cn.zhenggai.owed;

import cn.zhenggai.shared.Actor;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a reader owes. */
@Service
public class ReadingOwed {

    private final List<Owing> told;

    ReadingOwed(List<Owing> told) {
        this.told = told.stream().sorted(Comparator.comparingInt(Owing::order)).toList();
    }

    @Transactional(readOnly = true)
    public List<OwedCard> of(Actor reader) {
        return told.stream().flatMap(one -> one.of(reader).stream()).toList();
    }
}
