package cn.zhenggai.rectification.dossier;

import org.springframework.data.relational.core.mapping.event.BeforeConvertCallback;
import org.springframework.stereotype.Component;

/** Lets every case measure itself before it is written, whoever writes it. */
@Component
class MeasuringCases implements BeforeConvertCallback<RectificationCase> {

    @Override
    public RectificationCase onBeforeConvert(RectificationCase subject) {
        subject.measure();
        return subject;
    }
}
