/** What every request passes: who may knock, and in which form things that go wrong are told. */
@NullMarked
package org.throughline.infra.web;

import org.jspecify.annotations.NullMarked;
