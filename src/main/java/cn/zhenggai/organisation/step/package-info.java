/** What a new bureau still lacks of units and people. */
@org.jspecify.annotations.NullMarked
package cn.zhenggai.organisation.step;
