/** Objections (异议) of schools to their orders: raised, answered by somebody else than the issuer, and what follows. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: table",
            "organisation",
            "calendar",
            "evidence",
            "task",
            "rectification",
            "rectification :: deadline",
            "rectification :: desk",
            "rectification :: dossier",
            "rectification :: log",
            "rectification :: order",
            "rectification :: pause",
            "rectification :: reading",
            "rectification :: sidepath",
            "rectification :: steps"
        })
package cn.zhenggai.objection;
