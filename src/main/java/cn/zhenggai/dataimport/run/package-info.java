/** The run of an import: what was read, how each row was judged, what became of it, and how it goes on after a restart. */
@org.jspecify.annotations.NullMarked
package cn.zhenggai.dataimport.run;
