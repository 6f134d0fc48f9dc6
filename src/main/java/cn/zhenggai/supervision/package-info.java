/** Listed supervision (挂牌督办): a leader answers by name for a case until a day, everybody may know, and the school reports. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: table",
            "organisation",
            "organisation :: school",
            "calendar",
            "task",
            "rectification",
            "rectification :: deadline",
            "rectification :: desk",
            "rectification :: dossier",
            "rectification :: log",
            "rectification :: reading",
            "rectification :: search",
            "rectification :: sidepath",
            "rectification :: steps",
            "escalation"
        })
package cn.zhenggai.supervision;
