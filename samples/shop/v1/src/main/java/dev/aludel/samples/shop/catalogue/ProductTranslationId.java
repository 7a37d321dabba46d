// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;

/** The key of a translation. */
@Embeddable
public record ProductTranslationId(
        Long productId, @Column(length = 16) Locale language) {}
