// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitJoinTableNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;

/** The two naming strategies that a Spring Boot application has unless it says otherwise. */
final class SpringNaming {

    private SpringNaming() {}

    /** Words divided by underscores, in lower case. */
    @SuppressWarnings("removal") // its successor came with line 7
    public static final class Physical extends CamelCaseToUnderscoresNamingStrategy {}

    /** As JPA says, but a join table is named after the attribute. */
    public static final class Implicit extends ImplicitNamingStrategyJpaCompliantImpl {

        private static final long serialVersionUID = 1L;

        @Override
        public Identifier determineJoinTableName(ImplicitJoinTableNameSource source) {
            String name = source.getOwningPhysicalTableName() + "_"
                    + source.getAssociationOwningAttributePath().getProperty();
            return toIdentifier(name, source.getBuildingContext());
        }
    }
}
