/** Who was called to account for what (问责): proposals that a leader confirmed, their outcomes, and vetoes on a school's year. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: table",
            "rectification",
            "rectification :: desk",
            "rectification :: log",
            "rectification :: reading",
            "rectification :: sidepath",
            "rectification :: steps",
            "escalation",
            "escalation :: ladder"
        })
package cn.zhenggai.accountability;
