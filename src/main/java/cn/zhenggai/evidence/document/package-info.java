/** Documents of offices: told apart, and looked through for what acts or reaches outside when somebody opens them. */
@org.jspecify.annotations.NullMarked
package cn.zhenggai.evidence.document;
