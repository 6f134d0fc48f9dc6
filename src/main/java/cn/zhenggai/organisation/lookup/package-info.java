/** People and units that a program may name in what it sends, within what its owner may know of them. */
package cn.zhenggai.organisation.lookup;
