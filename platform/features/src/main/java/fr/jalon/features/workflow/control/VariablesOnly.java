package fr.jalon.features.workflow.control;

import java.util.List;
import org.flowable.common.engine.impl.javax.el.CouldNotResolvePropertyELResolver;
import org.flowable.common.engine.impl.javax.el.ELResolver;
import org.flowable.engine.impl.el.ProcessExpressionManager;

/**
 * Expressions of a BPMN file see the instance's variables and nothing else: no bean, no property or method of a value.
 * With the engine's own resolvers any file could call any method of any class.
 */
final class VariablesOnly extends ProcessExpressionManager {

    @Override
    protected List<ELResolver> createDefaultElResolvers() {
        return List.of(createVariableElResolver(), new CouldNotResolvePropertyELResolver());
    }
}
