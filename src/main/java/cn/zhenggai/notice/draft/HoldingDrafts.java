package cn.zhenggai.notice.draft;

import cn.zhenggai.notice.Notices;
import cn.zhenggai.rectification.desk.SharedDrafts;
import cn.zhenggai.shared.CaseNumber;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets a use case of one line hold the notice before it takes the case. */
@Component
class HoldingDrafts implements SharedDrafts {

    private final Notices notices;

    HoldingDrafts(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void hold(CaseNumber... numbers) {
        Arrays.stream(numbers)
                .map(notices::of)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .forEach(notices::hold);
    }
}
