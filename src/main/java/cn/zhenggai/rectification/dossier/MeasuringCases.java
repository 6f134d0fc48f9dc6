package cn.zhenggai.rectification.dossier;

import cn.zhenggai.shared.time.Workdays;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.relational.core.mapping.event.BeforeConvertCallback;
import org.springframework.stereotype.Component;

/** Lets every case measure itself before it is written, whoever writes it. */
@Component
class MeasuringCases implements BeforeConvertCallback<RectificationCase> {

    private final Workdays workdays;

    MeasuringCases(@Lazy Workdays workdays) {
        this.workdays = workdays;
    }

    @Override
    public RectificationCase onBeforeConvert(RectificationCase subject) {
        subject.measure(workdays);
        return subject;
    }
}
