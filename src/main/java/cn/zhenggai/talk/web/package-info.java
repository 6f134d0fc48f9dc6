/** Pages and API of admonitory talks. */
package cn.zhenggai.talk.web;
